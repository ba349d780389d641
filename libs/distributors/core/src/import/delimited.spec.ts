import { describe, expect, it } from '@jest/globals';
import type { TableDelimiter } from '@downstream/kernel';
import { findDelimiter, readDelimited } from './delimited';
import { MOST_ROWS, UnreadableTable } from './table';

const rows = (text: string, delimiter: TableDelimiter = ',') => [...readDelimited(text, delimiter)];
const faultOf = (text: string, delimiter: TableDelimiter = ','): unknown => {
  try {
    rows(text, delimiter);
  } catch (error) {
    if (error instanceof UnreadableTable) return error.fault;
    throw error;
  }
  return undefined;
};

describe('findDelimiter', () => {
  it.each<[TableDelimiter, string]>([
    [',', 'a,b\n1,2\n'],
    [';', 'name;city\nMüller, Meier & Co;Bern\nA, B, C;Wien\n'],
    ['\t', 'a\tb\n1,5\t2,5\n3,5\t4\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [',', '"a;b;c",d\n"e;f;g",h\n'],
    [',', 'one column\nonly\n'],
    [';', 'Report, made by hand\n\nname;city;country\nx;y;z\nx;y;z\n'],
  ])('finds %j', (delimiter, text) => expect(findDelimiter(text)).toBe(delimiter));
});

describe('readDelimited', () => {
  it('numbers rows as an editor numbers lines, whatever stands between', () => {
    expect(rows('a,b\r\n\r\n1,"x\ny"\r\n3,4')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 4, cells: ['1', 'x\ny'] },
      { row: 5, cells: ['3', '4'] },
    ]);
  });

  it('takes quotation marks within a cell as they are, and drops empty cells at the end', () => {
    expect(rows('a;b;;\nOOO "Baikal";x;\n', ';')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['OOO "Baikal"', 'x'] },
    ]);
  });

  it.each<[string, string, object]>([
    ['nothing', ' \n \n', { code: 'FILE_EMPTY' }],
    ['a NUL', 'a,b\n1,\0', { code: 'BINARY', row: 2 }],
    ['a quotation mark left open', 'a,b\n1,"2\n3,4\n', { code: 'QUOTE_OPEN', row: 3 }],
    ['a line beyond all bounds', `a,b\n${'x'.repeat(140_000)}`, { code: 'LINE_TOO_LONG', row: 2 }],
    ['a quoted cell beyond all bounds', `a,b\n"${'x\n'.repeat(70_000)}",1`, { code: 'LINE_TOO_LONG', row: 65_536 }],
    ['a cell longer than a spreadsheet takes', `a,b\n${'x'.repeat(32_768)},1`, { code: 'CELL_TOO_LONG', row: 2 }],
    ['too many columns', `${'a,'.repeat(200)}a\n`, { code: 'TOO_MANY_COLUMNS', row: 1 }],
    ['too many rows', 'x\n'.repeat(MOST_ROWS + 2), { code: 'TOO_MANY_ROWS', row: MOST_ROWS + 2 }],
  ])('refuses %s', (_name, text, fault) => expect(faultOf(text)).toMatchObject(fault));
});
