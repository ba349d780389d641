import { isWordField, requiredFields, type ImportField } from './fields';
import type { CellMark } from './table';

/** What can be wrong with a row. */
export type FaultCode =
  /** A name or a country is missing. */
  | 'REQUIRED'
  /** A word for a country, a class of risk or a colleague that nothing is known of. */
  | 'UNKNOWN_WORD'
  | 'TOO_LONG'
  | 'CONTROL'
  /** An e-mail address, website, telephone, language or quantity that is none by its form. */
  | 'FORM'
  /** A number of a register that is wrong by its form. */
  | 'LENGTH'
  | 'LETTERS'
  | 'CHECK'
  /** A contact without a name, a volume without its quantity or unit. */
  | 'INCOMPLETE'
  | Exclude<CellMark, 'FORMULA'>
  /** The same distributor stands further up in the file. */
  | 'TWICE_IN_FILE'
  /** A record has the name and another number. */
  | 'NAME_ON_RECORD'
  /** Several records may be meant. */
  | 'SEVERAL_ON_RECORD'
  /** The record cannot be changed in its present state. */
  | 'LOCKED'
  /** The record was rejected by a decision. */
  | 'REJECTED_BEFORE'
  /** The relation with it was ended. */
  | 'ENDED_BEFORE';

/** What is done about all faults of a kind: the value is left out, taken as it is written, or the row is left out. */
export const repairs = ['LEAVE_OUT', 'KEEP', 'SKIP'] as const;
export type Repair = (typeof repairs)[number];

/** Something wrong with a row, and what was decided about faults of its kind. */
export interface RowFault {
  /** The field it is about; null for the row as a whole. */
  readonly field: ImportField | null;
  readonly code: FaultCode;
  /** What was found, as written. */
  readonly value: string;
  /** What would be right, where that is known; the record or row it meets, where it meets one. */
  readonly hint: string | null;
  /** `null` while nobody has decided: the row is held back. */
  readonly repair: Repair | null;
}

/** Faults of one kind are repaired together: what they are known by. */
export const faultKey = ({ field, code }: Pick<RowFault, 'field' | 'code'>): string => `${field ?? 'row'}:${code}`;

const keepable: ReadonlySet<FaultCode> = new Set(['LENGTH', 'LETTERS', 'CHECK', 'NAME_ON_RECORD', 'ENDED_BEFORE']);
const ofRow: ReadonlySet<FaultCode> = new Set([
  ...(['REQUIRED', 'TWICE_IN_FILE', 'NAME_ON_RECORD', 'SEVERAL_ON_RECORD'] as const),
  ...(['LOCKED', 'REJECTED_BEFORE', 'ENDED_BEFORE'] as const),
]);

/**
 * What may be done about faults of a kind. A name and a country cannot be left out, and a number that does not fit may be
 * kept as it is written (ADR 31). A rejected distributor comes back by a review alone.
 */
export function repairsFor({ field, code }: Pick<RowFault, 'field' | 'code'>): readonly Repair[] {
  const needed = field !== null && (requiredFields as readonly ImportField[]).includes(field);
  const keep = keepable.has(code) || (code === 'FORM' && field === 'contactPhone');
  const leave = !needed && !ofRow.has(code);
  return repairs.filter((repair) => repair === 'SKIP' || (repair === 'KEEP' ? keep : leave));
}

/** What people decided about the rows of an import. */
export interface ImportDecisions {
  /** By field, what a word stands for: a code or an id; `null` to leave it out. Words as {@link plainWord} has them. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** By {@link faultKey}. */
  readonly repairs: Readonly<Record<string, Repair>>;
  /** What becomes of rows that are on record already. */
  readonly existing: 'UPDATE' | 'SKIP';
}

/** A word as it is decided about: capitals and blanks apart. */
export const plainWord = (written: string): string =>
  written.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** What was decided about a word; undefined where nobody did. */
export function decidedWord(decisions: ImportDecisions, field: ImportField, word: string): string | null | undefined {
  if (!isWordField(field)) return undefined;
  return decisions.words[field]?.[plainWord(word)];
}

/** A fault with what was decided about its kind, where that may be done. */
export function decided(
  decisions: ImportDecisions,
  fault: Pick<RowFault, 'field' | 'code' | 'value'> & { readonly hint?: string | null },
): RowFault {
  const repair = decisions.repairs[faultKey(fault)];
  return {
    ...fault,
    hint: fault.hint ?? null,
    repair: repair && repairsFor(fault).includes(repair) ? repair : null,
  };
}
