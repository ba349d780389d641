import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressKeys } from './address';

const keys = (street: string | null, city: string | null = null, country: string | null = null) =>
  addressKeys({ street, city, country });

/** One address each, in the ways lists and people write it. */
const written: readonly (readonly (readonly [string, string | null, string | null])[])[] = [
  [
    ['Flat 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok', 'Hong Kong', 'CN'],
    ['Room 2309, Ho King Commercial Center, 2-16 FA YUEN ST., Mongkok', 'Kowloon', 'HK'],
    ['Rm 2309 23/F Ho King Commercial Bldg 2-16 Fa Yuen St Mongkok, Kowloon, Hong Kong', null, null],
    ['2-16 Fa Yuen Street, 23rd Floor, Unit No. 2309', null, 'HK'],
  ],
  [
    ['3 Poklonnaya Street, building 1, floor 1, office 3', 'Moscow 121170', 'RU'],
    ['ул. Поклонная, д. 3, корп. 1, эт. 1, оф. 3', 'Москва', 'RU'],
    ['121170, Moscow, Poklonnaya str., 3, bldg. 1, fl. 1, office 3', null, null],
    ['d. 3 str. 1 etazh 1 of. 3, ul. Poklonnaya', 'Moskva', null],
  ],
  [
    ['10 Anson Road, #31-10 International Plaza', 'Singapore 079903', 'SG'],
    ['10 ANSON RD, Unit 31-10', null, 'SG'],
  ],
  [
    ['Istinye Mahallesi Bostan Sokak No: 12 Daire 4', 'Istanbul', 'TR'],
    ['Istinye MH, Bostan Sk. N. 12, Ic Kapi No: 4', 'Istanbul 34460', 'TR'],
    ['İstinye Mah. Bostan Sok. No:12/4 Sarıyer/İstanbul', null, 'TR'],
  ],
  [
    ['北京市海淀区学院路35号1106室', null, 'CN'],
    ['Room 1106, 35 Xue Yuan Lu, Haidian District', 'Beijing', 'CN'],
    ['No. 35 Xueyuan Road, Room 1106', 'Beijing 100083', null],
  ],
  [
    ['Room 803, Chevalier House, 45-51 Chatham Road South, Tsim Sha Tsui', 'Hong Kong', 'HK'],
    ['Rm 803 8/F Chevalier Hse 45-51 Chatham Rd S TST', 'Kowloon', 'HK'],
  ],
  [
    ["15 rue de l'Église, 2ème étage", 'Lyon', 'FR'],
    ['2e étage, 15, rue de l’Eglise', 'Lyon', null],
    ['15, Rue de l’Église - Floor 2', 'LYON', 'FR'],
  ],
  [
    ['P.O. Box 19585/777, Pasdaran Avenue', 'Tehran', 'IR'],
    ['PO BOX 19585-777', 'Teheran', null],
  ],
];

describe('addressKeys', () => {
  it.each(written.map((ways) => [ways[0]?.[0], ways] as const))('are one for %s', (_, ways) => {
    const units = ways.map((way) => keys(...way).unit);
    expect(units[0]).not.toBeNull();
    expect(new Set(units).size).toBe(1);
  });

  it('share the building and not the unit for two rooms of a house', () => {
    const one = keys('One Capital Place 18 Luard Rd unit D 16/F', 'Wan Chai', 'HK');
    const other = keys('Unit B, 16/F, One Capital Place, 18 Luard Road', 'Hong Kong', 'HK');
    expect(one.building).toBe(other.building);
    expect(one.building).not.toBeNull();
    expect(one.unit).not.toBe(other.unit);
  });

  it('name each room of a span', () => {
    const span = keys('Rooms 1318-19/20, Hollywood Plaza, 610 Nathan Road', 'Mong Kok', 'HK');
    expect(span.units).toHaveLength(4);
    for (const room of ['1318', '1319', '1320']) {
      const one = keys(`Hollywood Plaza 610 Nathan Rd room ${room} 13/F`, 'Kowloon', 'HK');
      expect(span.units).toContain(one.unit);
      expect(one.units).toEqual([one.unit]);
    }
    expect(span.units).not.toContain(keys('610 Nathan Rd room 1321', 'Kowloon', 'HK').unit);
  });

  it.each([
    ['17 Luard Rd', '18 Luard Rd'],
    ['18 Luard Rd', '18 Lockhart Rd'],
    ['Lenina ul. 12, 3', 'Lenina ul. 13, 2'],
    ['Street 13', 'Street 14'],
  ])('tell %s from %s', (one, other) => {
    const [a, b] = [keys(one, 'Omsk', 'RU'), keys(other, 'Omsk', 'RU')];
    expect(a.building === null || a.building !== b.building).toBe(true);
  });

  it('are those of a town, whichever country a list puts it in', () => {
    const building = keys('28 Kirova Str.', 'Kerch, Crimea 98312', 'UA').building;
    expect(keys('28, Kirov Str., Kerch', 'Crimea 98312', 'RU').building).toBe(building);
    expect(keys('28 Kirova Str.', 'Omsk', 'RU').building).not.toBe(building);
  });

  it('name a building that has no number by its name', () => {
    expect(keys('Platinum Tower, office no. 2405, Jumeirah Lake Towers', 'Dubai', 'AE')).toEqual(
      keys('Unit 2405, Platinum Tower', 'Dubai', 'AE'),
    );
  });

  it.each([
    [null, 'Ulan-Ude', 'RU'],
    ['', '', ''],
    ['c/o COPY RED S.A. DE C.V.', 'Tijuana', 'MX'],
    ['Rakwon-dong, Pothonggang District', 'Pyongyang', 'KP'],
    ['Next to Terminal No. 6', 'Tehran', 'IR'],
    ['Plot No. 5, Sector 18, Udyog Vihar', 'Gurgaon', 'IN'],
    ['-- , ;; ##', null, null],
    ['🙂', '🙂', null],
    ['12 Lenina', null, null],
  ])('are none for %j in %j', (street, city, country) => {
    expect(keys(street, city, country)).toEqual({ unit: null, units: [], building: null });
  });

  const address = fc.record({
    number: fc.integer({ min: 1, max: 999 }),
    street: fc.constantFrom('Nathan', 'Ligovsky', 'Al Maktoum', 'Xue Yuan', 'Bolshaya Yakimanka'),
    room: fc.integer({ min: 1, max: 99 }),
    town: fc.constantFrom('Dubai', 'Saint Petersburg', 'Shenzhen'),
  });

  it('do not mind the order of the parts, case, marks and abbreviations', () => {
    const ways = fc.record({
      kind: fc.constantFrom('Street', 'St.', 'str', 'ul.', 'Road', 'Rd', 'улица'),
      before: fc.boolean(),
      marked: fc.constantFrom('', 'No. ', '№ ', 'd. '),
      room: fc.constantFrom('Room ', 'rm. ', 'Office No. ', 'оф. ', 'Flat ', 'Unit #'),
      roomFirst: fc.boolean(),
      upper: fc.boolean(),
      oneLine: fc.boolean(),
    });
    fc.assert(
      fc.property(address, ways, ways, ({ number, street, room, town }, ...each) => {
        const [one, other] = each.map((way) => {
          const house = way.marked + number;
          const line = way.before ? `${house} ${street} ${way.kind}` : `${street} ${way.kind}, ${house}`;
          const parts = way.roomFirst ? [way.room + room, line] : [line, way.room + room];
          const text = [...parts, ...(way.oneLine ? [town] : [])].join(', ');
          return keys(way.upper ? text.toUpperCase() : text, way.oneLine ? null : town);
        });
        expect(one?.unit).not.toBeNull();
        expect(one).toEqual(other);
      }),
      { numRuns: 300 },
    );
  });

  it('answer every text in time, and always the same', () => {
    const piece = fc.constantFrom(
      '#',
      'no',
      ' 5',
      'st ',
      'str.',
      'ул.',
      '号',
      '路',
      'flat',
      'f/',
      '-',
      ',',
      '(',
      '\u202e',
      '½',
      'ß',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(keys(text, text, 'RU')).toEqual(keys(text, text, 'RU'));
        },
      ),
      { numRuns: 300 },
    );
    const started = performance.now();
    keys('12 a, '.repeat(20_000), '市'.repeat(20_000), 'CN');
    expect(performance.now() - started).toBeLessThan(100);
  });
});
