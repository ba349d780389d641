import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvCell, csvOf } from './csv';
import { batched } from './outgoing-table';

const starts = ['=', '+', '-', '@', '\u2212', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫'];
const passedOver = ['', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\0', '\t', '"', "'", ' "\u2003'];
const fronts = passedOver.flatMap((blank) => starts.map((start) => `${blank}${start}`));

describe('csvCell', () => {
  it.each(fronts)('makes %j at the front a text', (front) => {
    const cell = csvCell(`${front}cmd|' /C calc'!A0`);
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['\tA', '\rA', '\nA'])('makes %j a text', (cell) => expect(csvCell(cell)).toBe(`"'${cell}"`));

  it.each([
    ['a;=1+1', `"a;'=1+1"`],
    ['a,+1', `"a,'+1"`],
    ['a\n@x', `"a\n'@x"`],
    ['a\t"=1', `"a\t'""=1"`],
  ])('keeps %j from being cut into a formula by another delimiter', (cell, expected) =>
    expect(csvCell(cell)).toBe(expected),
  );

  it.each(['Acme Trading', 'a - b', 'a=b', 'x@y.example', '深圳光学', '', '  Baikal', '0340009870'])(
    'leaves %j as it is',
    (cell) => expect(csvCell(cell)).toBe(cell),
  );

  it('quotes what would end a cell', () => {
    expect(csvCell('a"b')).toBe('"a""b"');
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('a\r\nb')).toBe('"a\r\nb"');
  });

  it('changes nothing but for the apostrophes it sets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const [[back] = []] = parse(`${csvCell(cell)}\r\n`, { skip_empty_lines: false }) as string[][];
        expect((back ?? '').replaceAll("'", '')).toBe(cell.replaceAll("'", ''));
      }),
    );
  });

  it('lets no cell begin a formula, whichever delimiter cuts it', () => {
    const risky = fc.string({ unit: fc.constantFrom('=', '+', '@', ';', ',', '\t', '\n', ' ', '"', 'a', '＝') });
    fc.assert(
      fc.property(risky, (cell) => {
        for (const piece of csvCell(cell).split(/[;,\t\r\n]/)) expect(piece).not.toMatch(/^[\s"]*[=+@＝]/u);
      }),
    );
  });
});

describe('csvOf', () => {
  const written = (delimiter: ',' | ';', about: string[][] = []) =>
    text(
      Readable.from(
        csvOf(
          {
            about,
            headings: ['Name', 'Country'],
            rows: batched([
              ['Ålesund', 'NO'],
              ['=1', ''],
            ]),
          },
          delimiter,
        ),
      ),
    );

  it('begins with the mark of UTF-8 and ends every line as spreadsheets do', async () => {
    expect(await written(',')).toBe("\ufeffName,Country\r\nÅlesund,NO\r\n'=1,\r\n");
    expect(await written(';')).toBe("\ufeffName;Country\r\nÅlesund;NO\r\n'=1;\r\n");
  });

  it('says what it is about above the headings, as harmlessly', async () => {
    expect(await written(',', [['Distributors'], ['Filter', '=2']])).toMatch(
      /^\ufeffDistributors\r\nFilter,'=2\r\n\r\nName,Country\r\n/,
    );
  });
});
