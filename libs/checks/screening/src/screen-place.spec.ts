import { describe, expect, it } from '@jest/globals';
import type { EntryAddress } from '@downstream/checks/core';
import { anEntry, aParty } from '@downstream/checks/core/testing';
import { ALERT_THRESHOLD, HIGH_BAND } from '@downstream/matching';
import { keysOfEntry, keysOfSubject } from './reach';
import { screen } from './screen';
import { createScreeningIndex } from './screening-index';

const at = (street: string, city = 'Hong Kong', country = 'HK'): EntryAddress => ({
  street,
  city,
  country,
  countryText: null,
});
const listed = anEntry({
  list: 'us-csl/EL',
  ref: 'address 1',
  kind: 'ADDRESS',
  names: [],
  addresses: [at('Unit 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mongkok')],
});
const named = (ref: string, text: string, ...addresses: EntryAddress[]) =>
  anEntry({ ref, names: [{ kind: 'PRIMARY', text }], addresses });
const party = (street: string) =>
  aParty({ names: ['Zabava Trading Limited'], countries: ['HK'], addresses: [at(street, 'Kowloon')] });

describe('an entry that is only an address', () => {
  const index = createScreeningIndex([listed, named('2', 'SOMEBODY ELSE LIMITED', at('18 Luard Road'))]);

  it('is a hit in the high band for whoever is in the same unit, under whatever name', () => {
    const found = screen(party('Rm 2309 Ho King Comm. Ctr, 2-16 Fa Yuen St'), index);
    expect(found.map(({ entry, names }) => [entry.ref, names])).toEqual([['address 1', 0]]);
    expect(found[0]?.score).toBeGreaterThanOrEqual(HIGH_BAND);
    expect(found[0]).toMatchObject({
      ours: 'Rm 2309 Ho King Comm. Ctr, 2-16 Fa Yuen St, Kowloon, HK',
      theirs: { text: 'Unit 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mongkok, Hong Kong, HK' },
      features: [{ id: 'ADDRESS_UNIT_SAME', weight: found[0]?.score }],
    });
  });

  it('is a hit in the middle band for whoever is elsewhere in the building', () => {
    const [hit] = screen(party('Flat A, 5/F, 2-16 Fa Yuen Street'), index);
    expect(hit?.entry.ref).toBe('address 1');
    expect(hit?.score).toBeGreaterThanOrEqual(ALERT_THRESHOLD);
    expect(hit?.score).toBeLessThan(HIGH_BAND);
  });

  it('is nothing to anybody next door, or without an address', () => {
    expect(screen(party('18 Fa Yuen Street'), index)).toEqual([]);
    expect(screen({ ...party(''), addresses: [] }, index)).toEqual([]);
  });

  it('is looked for even for a party of which only the address is known', () => {
    expect(screen({ ...party('Room 2309, 2-16 Fa Yuen Street'), names: [] }, index)).toHaveLength(1);
  });

  it('is left out with its list', () => {
    expect(screen(party('Room 2309, 2-16 Fa Yuen Street'), index, { lists: ['ofac-sdn'] })).toEqual([]);
  });
});

describe('an address in common with an entry that has a name', () => {
  const near = 'ZABAVA TRAIDING HOUSE';
  const alone = createScreeningIndex([named('1', near, at('Room 5, 3 Anson Road', 'Singapore', 'SG'))]);
  const subject = aParty({ names: ['Zabara Trade'], countries: [] });
  const living = (street: string) => ({ ...subject, addresses: [at(street, 'Singapore', 'SG')] });
  const score = (street: string, index = alone) => screen(living(street), index, { threshold: 0.3 })[0]?.score ?? 0;
  const without = screen(subject, alone, { threshold: 0.3 })[0]?.score ?? 0;

  it('is evidence for it, more by the room than by the building', () => {
    expect(without).toBeGreaterThan(0.3);
    expect(score('3 Anson Rd, #5')).toBeCloseTo(without + 0.1, 5);
    expect(score('3 Anson Rd, #6')).toBeCloseTo(without + 0.05, 5);
    expect(score('4 Anson Rd, #5')).toBeCloseTo(without, 5);
  });

  it('says less the more entries are in the building, and nothing of a mass', () => {
    const crowded = (many: number) =>
      createScreeningIndex([
        ...alone.entries,
        ...Array.from({ length: many - 1 }, (_, n) =>
          named(`n${n}`, `Nobody ${n}`, at('3 Anson Road', 'Singapore', 'SG')),
        ),
      ]);
    const [four, ten, mass] = [4, 10, 60].map((many) => score('3 Anson Rd, #6', crowded(many)));
    expect(four).toBeCloseTo(without + 0.05, 5);
    expect(ten).toBeCloseTo(without + 0.02, 5);
    expect(mass).toBeCloseTo(without, 5);
  });

  it('makes no hit by itself', () => {
    const other = createScreeningIndex([
      named('1', 'QUITE SOMEBODY ELSE', at('Room 5, 3 Anson Road', 'Singapore', 'SG')),
    ]);
    expect(screen(living('3 Anson Rd, #5'), other)).toEqual([]);
  });

  it('lifts a name over the threshold that would not be looked at without it', () => {
    const lifted = createScreeningIndex([
      named('1', 'ZABARA TRADE HOLDING LLC', at('3 Anson Road #5', 'Singapore', 'SG')),
    ]);
    const names = ['Zabora Trade Kompani'];
    const before = screen({ ...subject, names }, lifted, { threshold: 0.3 })[0]?.score ?? 0;
    expect(before).toBeLessThan(0.75);
    const between = { threshold: before + 0.05 };
    expect(screen({ ...subject, names }, lifted, between)).toEqual([]);
    expect(screen({ ...living('3 Anson Rd, #5'), names }, lifted, between)).toHaveLength(1);
  });
});

describe('what leads to an entry beside its names', () => {
  it('is the same on both sides', () => {
    const subject = party('Room 2309, 2-16 Fa Yuen Street');
    expect(keysOfSubject(subject)).toEqual(keysOfEntry(listed));
    expect(keysOfSubject(subject)).toEqual(['u:hongkong/faiun/2-16/r2309', 'b:hongkong/faiun/2-16']);
    const tax = { type: 'TAX' as const, number: '03-269', country: null };
    expect(keysOfSubject({ ...subject, addresses: [], identifiers: [tax] })).toEqual(['n:03269']);
    expect(keysOfEntry(anEntry({ identifiers: [{ ...tax, label: '' }] }))).toEqual(['n:03269']);
  });
});
