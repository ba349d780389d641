/** One row of facts: what is told, and what it says. */
export interface PaperFact {
  readonly label: string;
  readonly value: string;
}

/** A column of a table; numbers stand at the end of the line. */
export interface PaperColumn {
  readonly label: string;
  readonly numeric?: boolean;
}

/** One piece of a paper, in reading order. Texts are final: dates, numbers and names of countries are written out. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] }
  /** `governing` is the English text beside a translation. */
  | { readonly kind: 'clause'; readonly number: string; readonly text: string; readonly governing?: string }
  | { readonly kind: 'notice'; readonly text: string };

/** A text to be set on pages, in one language. It knows nothing of what it is about. */
export interface Paper {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

/** What stands around a paper and goes with it. All of it is passed in: the same input makes the same bytes. */
export interface PaperFrame {
  /** By what people call the paper; stands on each page. */
  readonly reference: string;
  /** For whom it was made: the author in the properties of the document. */
  readonly author: string;
  /** When it was made: the only time in it. */
  readonly at: Date;
  /** The data it was made from, as canonical JSON (RFC 8785); attached, and its SHA-256 stands on each page. */
  readonly source: { readonly name: string; readonly text: string; readonly description: string };
}
