/** One row of facts: what is told, and what it says. */
export interface RenditionFact {
  readonly label: string;
  readonly value: string;
}

/** A column of a table; numbers stand at the end of the line. */
export interface RenditionColumn {
  readonly label: string;
  readonly numeric?: boolean;
}

/** One piece of a rendition, in reading order. Texts are final: dates, numbers and names of countries are written out. */
export type RenditionBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly RenditionFact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly RenditionColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** `governing` is the English text beside a translation that nobody has reviewed. */
  | { readonly kind: 'clause'; readonly number: string; readonly text: string; readonly governing?: string }
  | { readonly kind: 'notice'; readonly text: string };

/**
 * What a signatory reads: an attestation written out in one language. The page in the portal, the PDF and the hash of
 * what was shown are made from the same rendition, so that they cannot say different things.
 */
export interface Rendition {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly blocks: readonly RenditionBlock[];
}

function linesOf(block: RenditionBlock): readonly string[] {
  switch (block.kind) {
    case 'facts':
      return block.facts.flatMap((fact) => [fact.label, fact.value]);
    case 'table':
      return [...block.columns.map((column) => column.label), ...block.rows.flat()];
    case 'clause':
      return [block.number, block.text, ...(block.governing === undefined ? [] : [block.governing])];
    default:
      return [block.text];
  }
}

/** The words of a rendition in reading order, one piece a line, NFC: what is hashed as "what was shown". */
export const textOf = (rendition: Rendition): string =>
  [rendition.title, ...rendition.blocks.flatMap(linesOf)].map((line) => line.normalize('NFC')).join('\n');
