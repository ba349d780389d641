import { describe, expect, it } from '@jest/globals';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';
import { usCsl } from './us-csl';

const columns = (
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,' +
  'license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,' +
  'remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids'
).split(',');
const BIS = 'Entity List (EL) - Bureau of Industry and Security';
const SDN = 'Specially Designated Nationals (SDN) - Treasury Department';

type Cells = Readonly<Record<string, string>>;
const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const file = (rows: readonly Cells[], header = columns): string =>
  [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))].map(line).join('\n');
const one = async (row: Cells) => (await readWell(usCsl, file([{ _id: 'k1', source: BIS, ...row }]))).first;

describe('us-csl', () => {
  it('reads a person with several of everything', async () => {
    const entry = await one({
      source: SDN,
      entity_number: '77',
      type: 'Individual',
      programs: 'SDGT; IFSR',
      name: "'ABD AL-TEST, Karim",
      addresses: 'Basrah, IQ; 14 Sample Road, Dubai, 183799, AE',
      alt_names: 'TEST, Kareem; TESTI, K.',
      dates_of_birth: '1967; 1970-03-25; circa 1968; 1960 to 1962',
      nationalities: 'IQ',
      citizenships: 'SY',
      places_of_birth: 'Mosul, Iraq',
      remarks: '(Linked To: SOME GUARD CORPS); Said to travel',
      ids: 'JO, 2014-08-30, 2009-08-31, K475336, Passport; Male, Gender; Subject to Secondary Sanctions, Additional Sanctions Information -; 12 May 2001, Organization Established Date',
    });
    expect(entry).toMatchObject({
      list: 'l/SDN',
      ref: '77',
      kind: 'INDIVIDUAL',
      programmes: ['SDGT', 'IFSR'],
      births: [
        { from: '1967-01-01', to: '1967-12-31', circa: false },
        { from: '1970-03-25', to: '1970-03-25', circa: false },
        { from: '1968-01-01', to: '1968-12-31', circa: true },
        { from: '1960-01-01', to: '1962-12-31', circa: false },
      ],
      nationalities: ['IQ', 'SY'],
      genders: ['MALE'],
      identifiers: [{ type: 'PASSPORT', number: 'K475336', country: 'JO', label: 'Passport' }],
      addresses: [
        { street: null, city: 'Basrah', country: 'IQ' },
        { street: '14 Sample Road', city: 'Dubai 183799', country: 'AE' },
      ],
      linkedTo: ['SOME GUARD CORPS'],
      secondarySanctions: ['Additional Sanctions Information - Subject to Secondary Sanctions'],
      remarks: ['Said to travel', '12 May 2001, Organization Established Date'],
    });
    expect(namesOf(entry)).toEqual(["PRIMARY 'ABD AL-TEST, Karim", 'AKA TEST, Kareem', 'AKA TESTI, K.']);
  });

  it('takes a.k.a., f.k.a., "and any successor" and affiliated entities out of names, and nothing else', async () => {
    const cases = [
      ['Far Trading, Inc. (a.k.a. FETCO, Inc.)', ['PRIMARY Far Trading, Inc.', 'AKA FETCO, Inc.']],
      [
        'Mex Ltd, a.k.a., the following two aliases: Pasa; and Avia (HK)',
        ['PRIMARY Mex Ltd', 'AKA Pasa', 'AKA Avia (HK)'],
      ],
      ['Gaz, OOO (f.k.a., Old Gaz)', ['PRIMARY Gaz, OOO', 'FKA Old Gaz']],
      ['Hill Co; and any successor, sub-unit, or subsidiary thereof', ['PRIMARY Hill Co']],
      ['Big Co., Ltd. (Big). Affiliated Entity:  Small Co., Ltd.', ['PRIMARY Small Co., Ltd.']],
      ['Fourth Academy (CASIC), and its sub-units and successors', ['PRIMARY Fourth Academy (CASIC)']],
      ['and', ['PRIMARY and']],
      [', and any successor thereof', ['PRIMARY , and any successor thereof']],
      ['Institute (HQ), Bantian Longgang District', ['PRIMARY Institute (HQ), Bantian Longgang District']],
    ] as const;
    for (const [name, names] of cases) expect(namesOf(await one({ name }))).toEqual(names);
    expect((await one({ name: 'Big Co. (Big). Affiliated Entity: Small Co.' })).linkedTo).toEqual(['Big Co. (Big)']);
  });

  it('drops the "and" before the last alternate name', async () => {
    const entry = await one({
      name: '140 Plant JSC',
      alt_names: 'Open 140 Plant; and JSC 140; and Repairs, a.k.a., Remont',
    });
    expect(namesOf(entry)).toEqual([
      'PRIMARY 140 Plant JSC',
      'AKA Open 140 Plant',
      'AKA JSC 140',
      'AKA Repairs',
      'AKA Remont',
    ]);
  });

  it('reads an address without a party as an entry without names', async () => {
    const entry = await one({ name: 'Address 01', addresses: 'Room 5, 1 Sample Street, Kowloon, HK' });
    expect(entry).toMatchObject({
      kind: 'ADDRESS',
      names: [],
      addresses: [{ street: 'Room 5, 1 Sample Street', city: 'Kowloon', country: 'HK' }],
    });
  });

  it.each([
    ['Street 5, Shantou, Guangdong Province, China, CN', 'Street 5, Shantou', 'Guangdong Province', 'CN', 'China'],
    ['and 50 Yongding Road, Beijing, China', '50 Yongding Road', 'Beijing', 'CN', 'China'],
    ['520 Sims Avenue, Singapore, 387580, SG', '520 Sims Avenue', 'Singapore 387580', 'SG', null],
    ['Flat 1, Java Road, Hong Kong, 999077, CN', 'Flat 1, Java Road', 'Hong Kong 999077', 'CN', null],
    ['2948 PEASE DRIVE, ROCKY RIVER, OH, 44116', '2948 PEASE DRIVE', 'ROCKY RIVER OH 44116', 'US', null],
    ['PHARR, TX, 78577, US', null, 'PHARR TX 78577', 'US', null],
    ['Damascus, SY', null, 'Damascus', 'SY', null],
    ['RU', null, null, 'RU', null],
    ['P.O. Box 25858, DAMASCUS, SY', 'P.O. Box 25858', 'DAMASCUS', 'SY', null],
  ])('reads the address %s', async (addresses, street, city, country, countryText) => {
    expect((await one({ name: 'A B', addresses })).addresses).toEqual([{ street, city, country, countryText }]);
  });

  it('tells the thirteen lists apart, and keeps dates, licence terms and citation', async () => {
    const sources = {
      'Denied Persons List (DPL) - Bureau of Industry and Security': 'l/DPL',
      'Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department': 'l/MBS',
      'Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department': 'l/CMIC',
      'Capta List (CAP) - Treasury Department': 'l/CAP',
    };
    for (const [source, list] of Object.entries(sources)) expect((await one({ source, name: 'A B' })).list).toBe(list);
    const entry = await one({
      name: 'A B',
      start_date: '2017-10-16',
      end_date: '2020-10-13',
      federal_register_notice: '82 FR 1',
      license_policy: 'Presumption of denial.',
    });
    expect(entry.kind).toBe('UNKNOWN');
    expect(entry.remarks).toEqual([
      'Federal Register notice: 82 FR 1',
      'Start date: 2017-10-16',
      'End date: 2020-10-13',
      'License policy: Presumption of denial.',
    ]);
  });

  it('reads columns in any order, without _id, and joins rows of one name and day', async () => {
    const header = columns.filter((column) => column !== '_id').reverse();
    const row = { source: BIS, name: 'A B', start_date: '2020-01-02' };
    const { entries, report } = await readWell(
      usCsl,
      file(
        [
          { ...row, addresses: 'Minsk, BY' },
          { ...row, addresses: 'Sochi, RU' },
          { ...row, name: 'A C' },
        ],
        header,
      ),
    );
    expect(entries.map(({ ref }) => ref)).toEqual(['A B, 2020-01-02', 'A C, 2020-01-02']);
    expect(entries[0]?.addresses.map(({ city }) => city)).toEqual(['Minsk', 'Sochi']);
    expect(report.notes.map(({ code }) => code)).toEqual(['ROWS_JOINED']);
  });

  it('says what it cannot be sure of: prose, lost characters, new lists, new columns', async () => {
    const text = file(
      [
        { _id: '1', source: 'Novel List (NOV) - Some Agency', name: 'JSC ?Almaz?' },
        { _id: '2', source: BIS, name: 'Thing, alias unclear' },
      ],
      [...columns, 'colour'],
    );
    const { report, entries } = await readWell(usCsl, text);
    expect(report.notes.map(({ code }) => code)).toEqual([
      'COLUMN_IGNORED',
      'NAME_UNCLEAR',
      'CHARACTERS_LOST',
      'LIST_UNKNOWN',
    ]);
    expect(entries[0]?.list).toBe('l/NOV');
  });

  it.each(['x', '(', '1', 'and any successor ', ', a.k.a. ', 'a (b) ', 'Affiliated Entity: '])(
    'reads cells of 50,000 characters of %s in its stride',
    async (mark) => {
      const long = mark.repeat(50_000 / mark.length);
      const entry = await one({
        name: long,
        alt_names: long,
        ids: `${long}, Passport`,
        addresses: long,
        remarks: long,
      });
      expect(entry.names[0]?.text.length).toBeGreaterThan(49_000 - mark.length);
    },
  );

  it('refuses what is damaged, with row and column', async () => {
    const good = { _id: '1', source: BIS, name: 'A B' };
    const whole = file([good, { ...good, _id: '2' }]);
    expect(await faultsOf(usCsl, file([good, { ...good, name: 'Other' }]))).toEqual([
      { code: 'NUMBER_TWICE', row: 3, column: '_id' },
    ]);
    expect(await faultsOf(usCsl, whole.slice(0, -20))).toMatchObject([{ code: 'TRUNCATED' }]);
    expect(await faultsOf(usCsl, file([good], [...columns, 'name']))).toEqual([
      { code: 'COLUMN_TWICE', row: 1, column: 'name' },
    ]);
    expect(
      await faultsOf(
        usCsl,
        file(
          [good],
          columns.filter((column) => column !== 'ids'),
        ),
      ),
    ).toEqual([{ code: 'COLUMN_MISSING', row: 1, column: 'ids' }]);
    expect(
      await faultsOf(
        usCsl,
        file([
          { ...good, source: 'Whatever' },
          { ...good, name: '' },
        ]),
      ),
    ).toEqual([
      { code: 'VALUE_UNKNOWN', row: 2, column: 'source' },
      { code: 'VALUE_MISSING', row: 3, column: 'name' },
    ]);
    expect(await faultsOf(usCsl, file([]))).toMatchObject([{ code: 'FILE_EMPTY' }]);
    expect(await faultsOf(usCsl, '')).toMatchObject([{ code: 'FILE_EMPTY' }]);
    expect(await faultsOf(usCsl, '<!doctype html><html>Not found</html>')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
    expect(await faultsOf(usCsl, 'a,b\n1,2\n')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
    expect(await faultsOf(usCsl, whole.replace('"A B"', '"A" B"'))).toMatchObject([{ code: 'QUOTES_BROKEN', row: 2 }]);
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(whole, 'utf16le')]);
    expect(await faultsOf(usCsl, utf16)).toMatchObject([{ code: 'ENCODING_UTF16' }]);
  });
});
