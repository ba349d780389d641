import type { RelatedRole } from '@downstream/kernel';
import type { Condition } from './condition';

/** A fact of the distributor's record that an answer becomes when it is submitted. */
export const fedFacts = [
  'legalName',
  'country',
  'registryNumber',
  'address',
  'website',
  'contact.name',
  'contact.email',
  'contact.phone',
  'productLines',
  'territory',
  'expectedAnnualVolume',
  'parties.OWNER',
  'parties.OFFICER',
  'parties.SIGNATORY',
  'parties.SITE',
  'parties.BANK',
  'parties.FORWARDER',
] as const;
export type FedFact = (typeof fedFacts)[number];

/** One choice of sizes, `from` and `to` in the question's unit; `null` is open to that side. */
export interface Band {
  readonly code: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Forms that a line of text may have to keep. */
export type TextForm = 'EMAIL' | 'PHONE' | 'WEB_ADDRESS' | 'HS_CODE';

/** What each kind of question asks and allows. Lengths in UTF-16 units, file sizes in bytes. */
export type Asked =
  | { readonly type: 'TEXT'; readonly max: number; readonly form?: TextForm }
  | { readonly type: 'LONG_TEXT'; readonly max: number; readonly min?: number }
  | { readonly type: 'LINES'; readonly max: number; readonly most: number }
  | {
      readonly type: 'NUMBER';
      readonly from: number;
      readonly to: number;
      /** Digits behind the point. */
      readonly digits: number;
      /** Words of the unit: a key, such as `YEARS`. */
      readonly unit?: string;
    }
  | { readonly type: 'PERCENT' }
  | {
      readonly type: 'DATE';
      readonly future?: boolean;
      readonly from?: string;
      /** A document must not be older than so many months. */
      readonly withinMonths?: number;
    }
  | { readonly type: 'COUNTRY' }
  | { readonly type: 'COUNTRIES' }
  | { readonly type: 'YES_NO' }
  | { readonly type: 'CHOICE'; readonly choices: readonly string[] }
  /** `alone` is the choice that excludes all others, such as `NONE`. */
  | { readonly type: 'CHOICES'; readonly choices: readonly string[]; readonly alone?: string }
  | { readonly type: 'BAND'; readonly bands: readonly Band[]; readonly unit?: string }
  | { readonly type: 'SHARES_BY_COUNTRY' }
  | { readonly type: 'ROWS'; readonly columns: readonly Column[]; readonly least: number; readonly most: number }
  | {
      readonly type: 'FILES';
      readonly mediaTypes: readonly string[];
      readonly most: number;
      readonly maxBytes: number;
    }
  | {
      readonly type: 'PARTIES';
      readonly role: RelatedRole;
      readonly kinds: readonly ('ORGANISATION' | 'PERSON')[];
      /** Facts of each that must be given, beside those its role demands. */
      readonly needs?: readonly ('country' | 'position')[];
      readonly least: number;
      readonly most: number;
    }
  | { readonly type: 'NAME' }
  | { readonly type: 'ADDRESS' }
  | { readonly type: 'REGISTRY_NUMBER' };

interface Common {
  /** Unique in the questionnaire, never used anew for another question. */
  readonly id: string;
  readonly required: boolean;
  /** Asked only when this is met; without it always. */
  readonly when?: Condition;
  /** "I do not know" with a reason is an answer. */
  readonly unknownAllowed?: boolean;
  /** "There are none" is an answer. */
  readonly noneAllowed?: boolean;
  /** There are words that help to answer, under the key `hint`. */
  readonly hint?: boolean;
  /** The fact of the record that the answer becomes. */
  readonly feeds?: FedFact;
}

export type Question = Common & Asked;
export type QuestionOf<T extends Asked['type']> = Extract<Question, { readonly type: T }>;

/** Kinds of questions a column may be: what fits into a cell. */
export const cellTypes = [
  'TEXT',
  'NUMBER',
  'PERCENT',
  'DATE',
  'COUNTRY',
  'YES_NO',
  'CHOICE',
  'ADDRESS',
] as const satisfies readonly Asked['type'][];

/** A column of a table of rows. */
export type Column = { readonly id: string; readonly required: boolean } & Extract<
  Asked,
  { readonly type: (typeof cellTypes)[number] }
>;
