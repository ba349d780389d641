import { describe, expect, it } from '@jest/globals';
import { readOfacSdn, type ListFile, type ReadOfacSdn } from './ofac-sdn';

const file = (name: string, ...rows: readonly string[]): ListFile => ({
  name,
  bytes: Buffer.from(`${rows.join('\r\n')}\r\n\u001a`, 'latin1'),
});
const nulls = (count: number): string => Array.from({ length: count }, () => '-0- ').join(',');

const company = `173,"ANGLO-CARIBBEAN CO., LTD.",-0- ,"CUBA] [SDGT",${nulls(7)},"Tax ID No. 7707083893 (Russia)."`;
const person = `2674,"ABBAS, Abu","individual","SDGT","Director",${nulls(6)},"DOB 10 Dec 1948; a.k.a. 'ABU'."`;
const ship = `4243,"EBANO","vessel","CUBA",-0- ,"CL2059","General Cargo","2595","1865","Panama",-0- ,"Vessel Registration Identification IMO 7406784."`;
const plane = `15431,"EP-GOM","aircraft","SDGT",${nulls(7)},-0- `;
const sdn = file('sdn.csv', company, person, ship, plane);
const alt = file('alt.csv', '173,57,"aka","AVIA IMPORT",-0- ', '173,58,"fka","ANGLO",-0- ');
const add = file(
  'add.csv',
  '173,129,"Ibex House, The Minories","London EC3N 1DY","United Kingdom",-0- ',
  `2674,130,${nulls(4)}`,
);

const entriesOf = (result: ReadOfacSdn) => {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.entries;
};
const errorsOf = (...files: readonly ListFile[]) => {
  const result = readOfacSdn('ofac-sdn', files);
  return result.ok ? [] : result.errors;
};

describe('readOfacSdn', () => {
  const result = readOfacSdn('ofac-sdn', [sdn, alt, add]);
  const [first, second, third, fourth] = entriesOf(result);

  it('puts the records of each entry together', () => {
    expect(first).toEqual({
      list: 'ofac-sdn',
      ref: '173',
      kind: 'ENTITY',
      names: [
        { kind: 'PRIMARY', text: 'ANGLO-CARIBBEAN CO., LTD.' },
        { kind: 'AKA', text: 'AVIA IMPORT' },
        { kind: 'FKA', text: 'ANGLO' },
      ],
      programmes: ['CUBA', 'SDGT'],
      title: null,
      births: [],
      birthPlaces: [],
      nationalities: [],
      genders: [],
      identifiers: [{ type: 'TAX', number: '7707083893', country: 'RU', label: 'Tax ID No.' }],
      addresses: [
        { street: 'Ibex House, The Minories', city: 'London EC3N 1DY', country: 'GB', countryText: 'United Kingdom' },
      ],
      vessel: null,
      linkedTo: [],
      secondarySanctions: [],
      remarks: [],
      raw: [
        company,
        '173,57,"aka","AVIA IMPORT",-0- ',
        '173,58,"fka","ANGLO",-0- ',
        '173,129,"Ibex House, The Minories","London EC3N 1DY","United Kingdom",-0- ',
      ].join('\n'),
    });
  });

  it('knows persons, vessels and aircraft', () => {
    expect(second).toMatchObject({ kind: 'INDIVIDUAL', title: 'Director', births: [{ from: '1948-12-10' }] });
    expect(second?.names).toContainEqual({ kind: 'WEAK', text: 'ABU' });
    expect(second?.addresses).toEqual([]);
    expect(third?.vessel).toEqual({
      callSign: 'CL2059',
      type: 'General Cargo',
      tonnage: '2595',
      grossTonnage: '1865',
      flag: 'Panama',
      flagCountry: 'PA',
      owner: null,
    });
    expect(fourth).toMatchObject({ kind: 'AIRCRAFT', vessel: null, programmes: ['SDGT'] });
  });

  it('accounts for every record', () => {
    expect(result).toMatchObject({
      report: {
        files: [
          { name: 'sdn.csv', records: 4, encoding: 'ascii' },
          { name: 'alt.csv', records: 2, encoding: 'ascii' },
          { name: 'add.csv', records: 2, encoding: 'ascii' },
        ],
        entries: 4,
        names: 4 + 2 + 1,
        weakNames: 1,
        addresses: 1,
        blankAddresses: 1,
        overflows: 0,
        skipped: [],
        notes: [{ code: 'FILE_ABSENT', file: 'sdn_comments.csv' }],
      },
    });
  });

  it('takes a set without alternate names and addresses, and says so; leaves other files alone, and says so', () => {
    const alone = readOfacSdn('ofac-sdn', [sdn, file('readme.txt', 'hello')]);
    expect(alone).toMatchObject({
      ok: true,
      report: {
        notes: [
          { code: 'FILE_IGNORED', file: 'readme.txt' },
          { code: 'FILE_ABSENT', file: 'alt.csv' },
          { code: 'FILE_ABSENT', file: 'add.csv' },
          { code: 'FILE_ABSENT', file: 'sdn_comments.csv' },
        ],
      },
    });
  });

  it('goes on with remarks that were cut off, even within a word, and reports overflows that belong nowhere', () => {
    const long = `Linked To: ${'X'.repeat(984)}; Lin`;
    const main = file('sdn.csv', `173,"A",-0- ,"CUBA",${nulls(7)},"${long}"`, person);
    const comments = file('sdn_comments.csv', '173,"ked To: Y."', '2674,"more"', '9,"nobody"');
    const read = readOfacSdn('ofac-sdn', [main, comments]);
    expect(long).toHaveLength(1000);
    expect(entriesOf(read)[0]?.linkedTo).toEqual(['X'.repeat(984), 'Y']);
    expect(read).toMatchObject({
      report: {
        overflows: 1,
        skipped: [
          { file: 'sdn_comments.csv', row: 2, code: 'COMMENT_WITHOUT_OVERFLOW' },
          { file: 'sdn_comments.csv', row: 3, code: 'COMMENT_WITHOUT_ENTRY' },
        ],
      },
    });
  });

  it('reads Latin-1 names and any line ends', () => {
    const text = [company, person.replace('ABBAS', 'M\u00dcLLER')].join('\n');
    const read = readOfacSdn('ofac-sdn', [{ name: 'SDN.CSV', bytes: Buffer.from(text, 'latin1') }]);
    expect(entriesOf(read)[1]?.names[0]?.text).toBe('MÜLLER, Abu');
  });
});

describe('readOfacSdn refuses', () => {
  it.each([
    ['a set without sdn.csv', [alt], { file: 'sdn.csv', row: null, column: null, code: 'FILE_MISSING' }],
    ['two files of one name', [sdn, sdn], { file: 'sdn.csv', code: 'FILE_TWICE' }],
    ['an empty file', [sdn, { name: 'alt.csv', bytes: new Uint8Array() }], { file: 'alt.csv', code: 'FILE_EMPTY' }],
    ['UTF-16', [{ name: 'sdn.csv', bytes: Buffer.from(`\ufeff${company}`, 'utf16le') }], { code: 'ENCODING_UTF16' }],
    [
      'a column too many',
      [file('sdn.csv', person, `${company},1`, ship)],
      { row: 2, column: 'Remarks', code: 'COLUMN_COUNT' },
    ],
    [
      'a column too few',
      [file('sdn.csv', person, '173,"A",-0- ', ship)],
      { row: 2, column: 'SDN_Type', code: 'COLUMN_COUNT' },
    ],
    [
      'a file cut off within a row',
      [file('sdn.csv', person, '173,"A",-0- ')],
      { row: 2, column: 'SDN_Type', code: 'TRUNCATED' },
    ],
    [
      'a file cut off within quotes',
      [file('sdn.csv', person, '173,"ANGLO-CAR')],
      { row: 2, column: 'SDN_Name', code: 'TRUNCATED' },
    ],
    [
      'a missing quotation mark',
      [file('sdn.csv', person, company.replace('LTD."', 'LTD.'), ship)],
      { row: 2, code: 'QUOTES_BROKEN' },
    ],
    [
      'a quotation mark too many',
      [file('sdn.csv', person, company.replace('ANGLO', 'AN"GLO'), ship)],
      { row: 2, code: 'QUOTES_BROKEN' },
    ],
    [
      'a field over two lines',
      [file('sdn.csv', person, company.replace('ANGLO', 'AN\nGLO'), ship)],
      { row: 2, column: 'SDN_Name', code: 'LINE_BREAK_IN_FIELD' },
    ],
    [
      'a header row',
      [file('sdn.csv', `ent_num,SDN_Name${',x'.repeat(10)}`, person)],
      { row: 1, column: 'ent_num', code: 'NOT_A_NUMBER' },
    ],
    ['a number twice', [file('sdn.csv', person, ship, person)], { row: 3, column: 'ent_num', code: 'NUMBER_TWICE' }],
    [
      'an entry without a name',
      [file('sdn.csv', `173,${nulls(11)}`)],
      { row: 1, column: 'SDN_Name', code: 'VALUE_MISSING' },
    ],
    [
      'a type it does not know',
      [file('sdn.csv', person.replace('individual', 'submarine'))],
      { row: 1, column: 'SDN_Type', code: 'VALUE_UNKNOWN' },
    ],
    [
      'a type that every object answers to',
      [file('sdn.csv', person.replace('individual', 'constructor'))],
      { row: 1, column: 'SDN_Type', code: 'VALUE_UNKNOWN' },
    ],
    [
      'a type of name it does not know',
      [sdn, file('alt.csv', '173,57,"zka","A",-0- ')],
      { file: 'alt.csv', row: 1, column: 'alt_type', code: 'VALUE_UNKNOWN' },
    ],
    [
      'an alternate name without a name',
      [sdn, file('alt.csv', '173,57,"aka",-0- ,-0- ')],
      { file: 'alt.csv', row: 1, column: 'alt_name', code: 'VALUE_MISSING' },
    ],
    [
      'an address without its entry',
      [sdn, file('add.csv', `9,1,${nulls(4)}`)],
      { file: 'add.csv', row: 1, column: 'ent_num', code: 'ENTRY_MISSING' },
    ],
    ['another file under its name', [{ ...alt, name: 'sdn.csv' }], { file: 'sdn.csv', row: 1, code: 'NOT_THIS_LIST' }],
    [
      'a web page',
      [file('sdn.csv', '<!doctype html>', '<p class="x">Not found</p>')],
      { row: 1, code: 'NOT_THIS_LIST' },
    ],
    [
      'another table',
      [file('sdn.csv', ...Array.from({ length: 9 }, (_, i) => `${i},b,c`))],
      { row: 1, code: 'NOT_THIS_LIST' },
    ],
    ['prose', [file('sdn.csv', 'Dear all', 'please find the list attached')], { row: 1, code: 'NOT_THIS_LIST' }],
  ] as const)('%s', (_, files, error) => {
    const errors = errorsOf(...files);
    expect(errors[0]).toMatchObject(error);
    expect(errors[0]?.what).toMatch(/^\S.*\.$/);
  });

  it('says which file the wrong one looks like', () => {
    expect(errorsOf({ ...alt, name: 'sdn.csv' })[0]?.what).toBe(
      'sdn.csv has 12 columns, this file 5: it looks like alt.csv.',
    );
  });

  it('counts blank lines into the row', () => {
    expect(errorsOf(file('sdn.csv', person, '', '', '173,"A"', ship))[0]).toMatchObject({
      row: 4,
      code: 'COLUMN_COUNT',
    });
  });

  it('names what is wrong in every file, twenty faults at most', () => {
    const broken = file('alt.csv', ...Array.from({ length: 30 }, (_, i) => `${i + 1},${i},"aka","A",-0- `));
    const errors = errorsOf(file('sdn.csv', person, company, company), broken);
    expect(errors).toHaveLength(20);
    expect(new Set(errors.map((error) => error.file))).toEqual(new Set(['sdn.csv', 'alt.csv']));
  });

  it('every file cut off anywhere, but for cuts after a record, which lose no half of one', () => {
    const whole = sdn.bytes.subarray(0, sdn.bytes.length - 1);
    const full = entriesOf(readOfacSdn('ofac-sdn', [sdn]));
    for (let end = 1; end < whole.length; end++) {
      const read = readOfacSdn('ofac-sdn', [{ name: 'sdn.csv', bytes: whole.subarray(0, end) }]);
      if (read.ok)
        expect(read.entries.map((entry) => entry.names)).toEqual(
          full.slice(0, read.entries.length).map((entry) => entry.names),
        );
    }
  });
});
