import { execFileSync, spawnSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Paper } from '../paper';

/** Marks that a reader adds to tell which way letters go; they are not part of a text. */
const TURNS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** A text without its spaces and line ends, which a page does not keep. */
export const letters = (text: string): string => text.normalize('NFC').replace(TURNS, '').replace(/\s+/gu, '');

/** The words of a paper in reading order. */
export const wordsOf = (paper: Paper): readonly string[] => [
  paper.title,
  ...paper.blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'facts') return block.facts.flatMap(({ label, value }) => [label, value]);
    if (block.kind === 'table') return [...block.columns.map(({ label }) => label), ...block.rows.flat()];
    if (block.kind === 'clause')
      return [block.number, block.text, ...(block.governing === undefined ? [] : [block.governing])];
    return [block.text];
  }),
];

/** Whether poppler is there to ask; where tests must not be left out it is taken to be. */
export const popplerPresent =
  process.env['DOWNSTREAM_STRICT'] === '1' || spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;

/** What poppler's pdftotext takes out of the pages as they stand on paper, without the lines above and below them. */
export const byPoppler = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-x', '0', '-y', '54', '-W', '595', '-H', '730', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
  });

/** The same with the lines above and below. */
export const byPopplerWhole = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });

/** What PDF.js takes out in reading order: the text alone, without what stands on every page. */
export async function byPdfJs(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (!open.includes('Artifact')) text += `${item.str} `;
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { readonly tag?: string }).tag ?? '');
    }
  }
  await task.destroy();
  return text;
}
