import { describe, expect, it } from '@jest/globals';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';
import { ukConlist } from './uk-conlist';

const header = (
  'Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,DOB,Town of Birth,Country of Birth,Nationality,Passport Details,NI Number,' +
  'Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,' +
  'Alias Type,Regime,Listed On,Last Updated,Group ID'
).split(',');
const later = [...header, 'Name Non-Latin Script', 'Non-Latin Script Language', 'Alias Quality'];

type Cells = Readonly<Record<string, string>>;
const person: Cells = {
  'Name 6': 'AL-SAMPLE',
  'Name 1': 'Karim',
  'Name 2': 'Farooq',
  'Group Type': 'Individual',
  'Alias Type': 'Prime Alias',
  Regime: 'Samples',
  'Listed On': '01/04/2016',
  'Group ID': '13349',
};
const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
const file = (rows: readonly Cells[], columns = header): string =>
  [
    'Last Updated,13/04/2018,,,',
    line(columns),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\r\n');

describe('uk-conlist', () => {
  it('joins the rows of a group: names in natural order, the primary one first, births and addresses of all', async () => {
    const { entries, report } = await readWell(
      ukConlist,
      file([
        { ...person, 'Name 6': 'SAMPLE', 'Alias Type': 'AKA', DOB: '00/00/1980', Country: 'Afghanistan (since 2009)' },
        { ...person, DOB: '00/00/1980', 'Address 1': '1 Sample Road', 'Address 5': 'Kabul', Country: 'Afghanistan' },
        { ...person, DOB: '05/02/1981', 'Address 6': 'Herat', Country: 'Afghanistan' },
        { 'Name 6': 'OLD SAMPLE FIRM', 'Group Type': 'Entity', 'Alias Type': 'FKA', 'Group ID': '2' },
      ]),
    );
    expect(report).toMatchObject({ generatedAt: '2018-04-13T00:00:00.000Z', records: 2, entries: 2 });
    expect(report.notes).toMatchObject([{ code: 'ROWS_JOINED', what: '4 rows are names of 2 parties.' }]);
    const [first, second] = entries;
    expect(first && namesOf(first)).toEqual(['PRIMARY Karim Farooq AL-SAMPLE', 'AKA Karim Farooq SAMPLE']);
    expect(first?.births.map(({ from, to }) => `${from}/${to}`)).toEqual([
      '1980-01-01/1980-12-31',
      '1981-02-05/1981-02-05',
    ]);
    expect(first?.addresses).toEqual([
      { street: null, city: null, country: 'AF', countryText: 'Afghanistan (since 2009)' },
      { street: '1 Sample Road', city: 'Kabul', country: 'AF', countryText: 'Afghanistan' },
      { street: null, city: 'Herat', country: 'AF', countryText: 'Afghanistan' },
    ]);
    expect(second && namesOf(second)).toEqual(['PRIMARY OLD SAMPLE FIRM']);
  });

  it('reads numbered lists, nationalities as adjectives, passports in prose and numbers in remarks', async () => {
    const { first } = await readWell(
      ukConlist,
      file([
        {
          ...person,
          'Town of Birth': '(1) Lopa (2) Korle',
          'Country of Birth': '(1)-(2) Indonesia',
          Nationality: '(1) Saudi Arabian (2) Qatar (3) Atlantean',
          'Passport Details':
            '(1) OR801168 (Afghan). Issued on 28 Feb 2006 (2) Passport No: 592667 (Qatari passport issued on 3 May 2007)',
          'NI Number': 'Civil ID no 1028745097 (Saudi Arabian)',
          'Other Information': 'UN Ref X. IMO: 8937675. INN 7707083893.',
        },
      ]),
    );
    expect(first.birthPlaces).toEqual(['Lopa, Indonesia', 'Korle, Indonesia']);
    expect(first.nationalities).toEqual(['SA', 'QA']);
    expect(first.remarks).toContain('Nationality: Atlantean');
    expect(first.identifiers.map(({ type, number, country }) => [type, number, country])).toEqual([
      ['PASSPORT', 'OR801168', 'AF'],
      ['PASSPORT', '592667', 'QA'],
      ['NATIONAL_ID', '1028745097', 'SA'],
      ['IMO', '8937675', null],
      ['TAX', '7707083893', 'RU'],
    ]);
  });

  it('reads the later columns: names in their own script and weak names', async () => {
    const { first } = await readWell(
      ukConlist,
      file(
        [
          { ...person, 'Name Non-Latin Script': 'كريم', 'Non-Latin Script Language': 'Arabic' },
          { ...person, 'Name 6': 'KARI', 'Name 1': '', 'Name 2': '', 'Alias Type': 'AKA', 'Alias Quality': 'Low' },
        ],
        later,
      ),
    );
    expect(namesOf(first)).toEqual(['PRIMARY Karim Farooq AL-SAMPLE', 'AKA كريم', 'WEAK KARI']);
  });

  it.each(['x', '(', '1', '1) ', 'no ', 'INN '])(
    'reads cells of 50,000 characters of %s in its stride',
    async (mark) => {
      const long = mark.repeat(50_000 / mark.length);
      const columns = [
        'DOB',
        'Nationality',
        'Passport Details',
        'NI Number',
        'Other Information',
        'Town of Birth',
        'Country',
      ];
      const { first } = await readWell(
        ukConlist,
        file([{ ...person, ...Object.fromEntries(columns.map((c) => [c, long])) }]),
      );
      expect(first.ref).toBe('13349');
    },
  );

  it('refuses rows that cannot be told apart or are of no known type', async () => {
    const rows = [
      { ...person, 'Group ID': '' },
      { ...person, 'Group Type': 'Robot' },
      { ...person, 'Alias Type': 'nick' },
      { ...person, 'Name 6': '', 'Name 1': '', 'Name 2': '' },
    ];
    expect(await faultsOf(ukConlist, file(rows))).toEqual([
      { code: 'VALUE_MISSING', row: 3, column: 'Group ID' },
      { code: 'VALUE_UNKNOWN', row: 4, column: 'Group Type' },
      { code: 'VALUE_UNKNOWN', row: 5, column: 'Alias Type' },
      { code: 'VALUE_MISSING', row: 6, column: 'Name 6' },
    ]);
    expect(await faultsOf(ukConlist, file([person]).replace('"Group ID"', '"Group"'))).toEqual([
      { code: 'COLUMN_MISSING', row: 2, column: 'Group ID' },
    ]);
  });
});
