import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { batched, type OutgoingTable, type TableLine } from './outgoing-table';
import { MOST_ROWS, workbookOf } from './workbook';

async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  return parts;
}

/** Every cell of a sheet with its type and style, by a reader that refuses what is no XML. */
function cellsOf(xml: string): { type: string | undefined; style: string | undefined; text: string }[][] {
  const rows: { type: string | undefined; style: string | undefined; text: string }[][] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([]);
    if (name === 'c') rows.at(-1)?.push({ type: attributes['t'], style: attributes['s'], text: '' });
    if (name === 'f') throw new Error('A formula');
  });
  parser.on('text', (piece) => {
    const cell = rows.at(-1)?.at(-1);
    if (cell) cell.text += piece;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return rows;
}

const table = (rows: readonly TableLine[], more: Partial<OutgoingTable> = {}): OutgoingTable => ({
  ...{ title: 'Distributors', about: [], headings: ['Name'], rows: batched(rows) },
  ...more,
});
const written = async (...args: Parameters<typeof table>) => partsOf(await buffer(workbookOf(table(...args))));
const texts = (parts: Map<string, string>, n: number): string[][] =>
  cellsOf(parts.get(`xl/worksheets/sheet${n}.xml`) ?? '').map((row) => row.map(({ text }) => text));

describe('workbookOf', () => {
  const hostile = [
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '＝1',
    '<f>1</f>',
    ']]>',
    '深圳',
    '&amp;',
    '1e5',
  ];

  it('types every cell as a text that stays one, and holds no formula', async () => {
    const parts = await written(hostile.map((one) => [one]));
    const cells = cellsOf(parts.get('xl/worksheets/sheet1.xml') ?? '').flat();
    expect(cells.map(({ text }) => text)).toEqual(['Name', ...hostile]);
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set(['inlineStr']));
    const kinds = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf numFmtId="49"[^>]*quotePrefix="1"/g)];
    expect([kinds.length, new Set(cells.map(({ style }) => style))]).toEqual([2, new Set(['1', '2'])]);
  });

  it('writes what XML has no place for by its number, and texts that look like one as texts', async () => {
    const parts = await written([['a\0b\u001f'], ['a\r\nb'], ['_x0041_'], ['half \ud83d pair'], ['\uffff']]);
    expect(texts(parts, 1).flat().slice(1)).toEqual([
      'a_x0000_b_x001F_',
      'a_x000D_\nb',
      '_x005F_x0041_',
      'half \ufffd pair',
      '_xFFFF_',
    ]);
  });

  it('says what it is about on a sheet of its own', async () => {
    const parts = await written([['Acme']], {
      title: "What/is*this: [a] 'long' name of a sheet",
      about: [['Filter', '=1']],
    });
    expect(texts(parts, 1)).toEqual([['Name'], ['Acme']]);
    expect(texts(parts, 2)).toEqual([['Filter', '=1']]);
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="What is this   a  \'long\' name o"');
  });

  it('takes rows only as its reader takes bytes', async () => {
    let given = 0;
    async function* endless(): AsyncIterable<readonly TableLine[]> {
      for (;;) {
        given += 100;
        yield await Promise.resolve(Array.from({ length: 100 }, (_, i) => [`${given} ${i} ${Math.sin(given + i)}`]));
      }
    }
    const out = workbookOf(table([], { rows: endless() }));
    for await (const _ of out) break;
    expect(given).toBeLessThan(100_000);
    expect(out.destroyed).toBe(true);
  });

  it('ends with what its rows ended with', async () => {
    async function* broken(): AsyncIterable<readonly TableLine[]> {
      yield await Promise.resolve([['Acme']]);
      throw new Error('The database is gone');
    }
    await expect(buffer(workbookOf(table([], { rows: broken() })))).rejects.toThrow('The database is gone');
  });

  it('refuses more rows than a sheet takes', async () => {
    const line: TableLine = [];
    const half = new Array<TableLine>(MOST_ROWS / 3).fill(line);
    async function* rows(): AsyncIterable<readonly TableLine[]> {
      for (const some of [half, half, half, [line]]) yield await Promise.resolve(some);
    }
    const out = workbookOf(table([], { headings: [], rows: rows() }));
    await expect(buffer(out)).rejects.toThrow(RangeError);
  });
});
