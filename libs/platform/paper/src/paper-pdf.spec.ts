import { hash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Paper } from './paper';
import { paperPdf } from './paper-pdf';
import { aFrame, byPdfJs, byPoppler, byPopplerWhole, letters, popplerPresent, somePapers, wordsOf } from './testing';

const languages = Object.values(somePapers);
const made = new Map<Paper, Uint8Array>();
const pdfOf = async (paper: Paper): Promise<Uint8Array> => made.get(paper) ?? (await paperPdf(paper, aFrame())).bytes;
/** Sorted, so that only which letters there are is compared. */
const heap = (text: string): string => [...letters(text)].sort().join('');
const besideTables = (paper: Paper): Paper => ({
  ...paper,
  blocks: paper.blocks.filter(({ kind }) => kind !== 'table' && kind !== 'facts'),
});
/** A paper whose table takes several pages. */
const long: Paper = {
  ...somePapers.en,
  blocks: [
    { kind: 'heading', level: 1, text: 'Goods' },
    {
      kind: 'table',
      columns: [{ label: 'Item' }, { label: 'What it is' }, { label: 'Quantity', numeric: true }],
      rows: Array.from({ length: 90 }, (_, n) => [`A-${n}`, `Camera core number ${n}`, String(n * 7)]),
    },
  ],
};

beforeAll(async () => {
  for (const paper of languages) made.set(paper, await pdfOf(paper));
});

describe('a paper', () => {
  it.each(languages)(
    'says what it was given, letter by letter in reading order, to PDF.js: $language',
    async (paper) => {
      expect(letters(await byPdfJs(await pdfOf(paper)))).toBe(letters(wordsOf(paper).join('\n')));
    },
  );

  (popplerPresent ? it : it.skip).each(languages)('says the same to pdftotext: $language', async (paper) => {
    const prose = besideTables(paper);
    expect(letters(byPoppler(await pdfOf(prose)))).toBe(letters(wordsOf(prose).join('\n')));
    // Tables are read down the page by some and across it by others: there every letter counts, in any order.
    expect(heap(byPoppler(await pdfOf(paper)))).toBe(heap(wordsOf(paper).join('\n')));
  });

  it('tells the headings of a table again on each page, but only to the eye', async () => {
    const pdf = await pdfOf(long);
    expect(letters(await byPdfJs(pdf))).toBe(letters(wordsOf(long).join('\n')));
    if (!popplerPresent) return;
    const pages = byPoppler(pdf)
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('What it is');
  });

  it('parts a text that is longer than a page, and loses nothing of it', async () => {
    const words = Array.from({ length: 900 }, (_, n) => `word${n}`).join(' ');
    const endless: Paper = {
      ...somePapers.en,
      blocks: [
        { kind: 'notice', text: words },
        { kind: 'facts', facts: [{ label: 'All of it', value: words }] },
        { kind: 'clause', number: '1.', text: words, governing: words },
        { kind: 'table', columns: [{ label: 'All of it' }], rows: [[words]] },
      ],
    };
    expect(letters(await byPdfJs(await pdfOf(endless)))).toBe(letters(wordsOf(endless).join('\n')));
  });

  it('sets what somebody typed to deceive as plain letters', async () => {
    const typed = 'Total \u202e000,01\u202c pieces, a \u2066b\u2069, x\u0000y\tz';
    const paper: Paper = { ...somePapers.en, blocks: [{ kind: 'paragraph', text: typed }] };
    expect(await byPdfJs(await pdfOf(paper))).toContain('Total 000,01 pieces');
  });

  it('says which letters it has no shape for, and keeps them in the text', async () => {
    const paper: Paper = { ...somePapers.en, blocks: [{ kind: 'paragraph', text: 'Tbilisi თბ, ok' }] };
    const { missing, bytes } = await paperPdf(paper, aFrame());
    expect(missing).toEqual(['თ', 'ბ']);
    expect(letters(await byPdfJs(bytes))).toContain('Tbilisiთბ,ok');
    expect((await paperPdf(somePapers.ru, aFrame())).missing).toEqual([]);
  });

  it('carries the data that it was made from, and the hash of them on each page', async () => {
    const frame = aFrame();
    const { bytes, sha256 } = await paperPdf(somePapers.de, frame);
    expect(sha256).toBe(hash('sha256', frame.source.text));
    expect(bytes.toString('latin1')).toMatch(/\/AFRelationship \/Source/);
    expect(bytes.toString('latin1')).toMatch(/\/AF \[/);
    if (popplerPresent) expect(letters(byPopplerWhole(bytes))).toContain(`SHA-256${sha256}`);
  });

  it('is the same, byte for byte, whenever it is made from the same', async () => {
    expect(await pdfOf({ ...somePapers.ar })).toEqual(await pdfOf(somePapers.ar));
    const later = await paperPdf(somePapers.ar, aFrame({ at: new Date('2026-11-24T00:00:00Z') }));
    expect(later.bytes).not.toEqual(await pdfOf(somePapers.ar));
  });

  it('names its language, its title and its parts to those who listen to it', async () => {
    const pdf = Buffer.from(await pdfOf(somePapers.ar)).toString('latin1');
    expect(pdf).toContain('/Lang (ar)');
    expect(pdf).toContain('/Marked true');
    for (const part of ['/S /H1', '/S /Table', '/S /TH', '/S /TD']) expect(pdf).toContain(part);
  });
});
