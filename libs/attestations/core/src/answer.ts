import type { PostalAddress, RegistryNumber, RelatedParty, WrittenName } from '@downstream/distributors/core';

/** A document that was uploaded, as an answer names it. */
export interface AnsweredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A share of the sales that goes to one country; percent of the whole. */
export interface CountryShare {
  readonly country: string;
  readonly percent: number;
}

/** An answer that fits into a cell of a table. */
export type Cell =
  | { readonly type: 'TEXT'; readonly text: string }
  | { readonly type: 'NUMBER'; readonly number: number }
  | { readonly type: 'PERCENT'; readonly percent: number }
  /** A day of the calendar, `2022-02-24`. */
  | { readonly type: 'DATE'; readonly date: string }
  | { readonly type: 'COUNTRY'; readonly country: string }
  | { readonly type: 'YES_NO'; readonly yes: boolean }
  | { readonly type: 'CHOICE'; readonly choice: string }
  | { readonly type: 'ADDRESS'; readonly address: PostalAddress };

/** A row of a table; `id` is given by whoever adds it, so that a row stays the same one while it is edited. */
export interface AnsweredRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * An answer, plain JSON. It names the kind of question it fits; `UNKNOWN` is an honest answer with its reason, `NONE` says
 * that there is nothing to list. What is half filled in may be kept as it is: faults stand in the way of the submission,
 * never of the saving.
 */
export type Answer =
  | Cell
  | { readonly type: 'LONG_TEXT'; readonly text: string }
  | { readonly type: 'LINES'; readonly lines: readonly string[] }
  | { readonly type: 'COUNTRIES'; readonly countries: readonly string[] }
  | { readonly type: 'CHOICES'; readonly choices: readonly string[] }
  | { readonly type: 'BAND'; readonly band: string }
  | { readonly type: 'SHARES_BY_COUNTRY'; readonly shares: readonly CountryShare[] }
  | { readonly type: 'ROWS'; readonly rows: readonly AnsweredRow[] }
  | { readonly type: 'FILES'; readonly files: readonly AnsweredFile[] }
  | { readonly type: 'PARTIES'; readonly parties: readonly AnsweredParty[] }
  | { readonly type: 'NAME'; readonly name: WrittenName }
  | { readonly type: 'REGISTRY_NUMBER'; readonly number: RegistryNumber }
  | { readonly type: 'UNKNOWN'; readonly reason: string }
  | { readonly type: 'NONE' };

/** A person or company in a list of people; in what capacity follows from the question. */
export type AnsweredParty = Omit<RelatedParty, 'id' | 'role'> & { readonly id: string };

/** An answer of one kind. */
export type AnswerOf<T extends Answer['type']> = Extract<Answer, { readonly type: T }>;
