import { hash } from 'node:crypto';
import { clause, facts, heading, notice, paragraph, title } from './blocks';
import type { Paper, PaperBlock, PaperFrame } from './paper';
import { Pages } from './pages';
import { table } from './table';

/** A paper as a document. */
export interface SetPaper {
  readonly bytes: Buffer;
  /** SHA-256 of the attached data, which stands on each page; hexadecimal. */
  readonly sha256: string;
  /** Letters that no face of ours has: a box stands for each on paper. Whoever hands the document out says so. */
  readonly missing: readonly string[];
}

/**
 * Sets a paper on A4 pages as a PDF 1.7: tagged, in the letters of its language, with the data it was made from
 * attached as its source (ISO 32000-2, associated files). The same input makes the same bytes.
 */
export async function paperPdf(paper: Paper, frame: PaperFrame): Promise<SetPaper> {
  const sha256 = hash('sha256', frame.source.text);
  const pages = new Pages(paper, frame, sha256);
  title(pages, paper.title);
  const numbers = paper.blocks.flatMap((block) => (block.kind === 'clause' ? [block.number] : []));
  paper.blocks.forEach((block, at) => set(pages, block, numbers, paper.blocks[at + 1]));
  return { bytes: await pages.end(), sha256, missing: pages.type.missing };
}

function set(pages: Pages, block: PaperBlock, numbers: readonly string[], next: PaperBlock | undefined): void {
  switch (block.kind) {
    case 'heading':
      return heading(pages, block.text, block.level, next);
    case 'paragraph':
      return paragraph(pages, block.text);
    case 'facts':
      return facts(pages, block.facts);
    case 'table':
      return table(pages, block.columns, block.rows);
    case 'clause':
      return clause(pages, block, numbers);
    case 'notice':
      return notice(pages, block.text);
  }
}
