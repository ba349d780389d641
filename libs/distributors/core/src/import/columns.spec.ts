import { describe, expect, it } from '@jest/globals';
import { findColumns, findHeader, mapFaults } from './columns';
import type { TableRow } from './table';

const table = (...rows: string[]): TableRow[] =>
  rows.map((row, i) => ({ row: i + 1, cells: row.split(';') })).filter(({ cells }) => cells.join('') !== '');
const suggested = (rows: TableRow[], header: number) =>
  findColumns(rows, header).map(({ field, confidence }) => `${field} ${confidence}`);

describe('findHeader', () => {
  it.each<[number, TableRow[]]>([
    [1, table('Company;Country', 'Acme;DE')],
    [
      4,
      table(
        'Distributors 2026;;',
        ';Status of 1 March',
        '',
        'Firma;Land;PLZ',
        'Müller GmbH;DE;10115',
        'Meier AG;CH;3000',
      ),
    ],
    [2, table('internal use only', 'Название;Страна', 'Байкал;Россия')],
    [1, table('x;y', '1;2')],
  ])('finds row %d', (row, rows) => expect(findHeader(rows)).toBe(row));

  it('finds nothing in nothing', () => expect(findHeader([])).toBeUndefined());
});

describe('findColumns', () => {
  it('takes columns by their headers in many languages', () => {
    expect(suggested(table('Company name*;COUNTRY;Reg. No.;E-Mail;Tel.'), 1)).toEqual(
      ['legalName', 'country', 'registryNumber', 'contactEmail', 'contactPhone'].map((field) => `${field} HEADER`),
    );
    for (const head of [
      'Firma;Land;Ort',
      'Название;Страна;Город',
      '公司名称;国家;城市',
      'اسم الشركة;البلد;المدينة',
      'Ünvan;Ülke;Şehir',
    ]) {
      expect(suggested(table(head), 1)).toEqual(['legalName HEADER', 'country HEADER', 'city HEADER']);
    }
  });

  it('takes words within a header, and then what the cells look like', () => {
    const rows = table('Company name as registered;;Remarks', 'Acme;info@acme.example;good', 'Beta;x@beta.example;bad');
    expect(suggested(rows, 1)).toEqual(['legalName WORDS', 'contactEmail CELLS', 'null null']);
  });

  it('gives a field once, to the column that says so most plainly', () => {
    const rows = table('Customer name old;Name;Country;Land', 'a;b;DE;DE');
    expect(suggested(rows, 1)).toEqual(['null null', 'legalName HEADER', 'country HEADER', 'null null']);
  });

  it('tells what stands in a column, and passes over one with nothing', () => {
    const rows = table('Name;;City', 'Acme;;Bern', 'Acme;;', 'Beta;;Wien');
    expect(findColumns(rows, 1)).toEqual([
      { place: 0, header: 'Name', samples: ['Acme', 'Beta'], filled: 3, field: 'legalName', confidence: 'HEADER' },
      { place: 2, header: 'City', samples: ['Bern', 'Wien'], filled: 2, field: 'city', confidence: 'HEADER' },
    ]);
  });

  it('reads a table without a header', () => {
    expect(suggested(table('Acme;Germany', 'Beta;France'), 0)).toEqual(['null null', 'country CELLS']);
  });
});

it('a map needs a name and a country, and no field twice', () => {
  expect(mapFaults({ 0: 'legalName', 1: 'country' })).toEqual({ twice: [], missing: [] });
  expect(mapFaults({ 0: 'city', 3: 'city' })).toEqual({ twice: ['city'], missing: ['legalName', 'country'] });
});
