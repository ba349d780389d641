import { rowRepairs, type ImportField, type RowFaultCode, type RowRepair } from '@downstream/kernel';
import { isWordField, requiredFields } from './fields';

/** Something wrong with a row, and what was decided about faults of its kind. */
export interface RowFault {
  /** The field it is about; null for the row as a whole. */
  readonly field: ImportField | null;
  readonly code: RowFaultCode;
  /** What was found, as written. */
  readonly value: string;
  /** What would be right, where that is known; the record or row it meets, where it meets one. */
  readonly hint: string | null;
  /** `null` while nobody has decided: the row is held back. */
  readonly repair: RowRepair | null;
}

/** Faults of one kind are repaired together: what they are known by. */
export const faultKey = ({ field, code }: Pick<RowFault, 'field' | 'code'>): string => `${field ?? 'row'}:${code}`;

const keepable: ReadonlySet<RowFaultCode> = new Set([
  ...(['LENGTH', 'LETTERS', 'CHECK', 'NAME_ON_RECORD', 'ENDED_BEFORE'] as const),
  ...(['LIKE_ENDED', 'LIKE_ON_RECORD'] as const),
]);
const ofRow: ReadonlySet<RowFaultCode> = new Set([
  ...(['REQUIRED', 'TWICE_IN_FILE', 'NAME_ON_RECORD', 'SEVERAL_ON_RECORD'] as const),
  ...(['LIKE_ENDED', 'LIKE_ON_RECORD'] as const),
  ...(['LOCKED', 'REJECTED_BEFORE', 'ENDED_BEFORE', 'REFUSED'] as const),
]);

/**
 * What may be done about faults of a kind. A name and a country cannot be left out, and a number that does not fit may be
 * kept as it is written (ADR 31). A rejected distributor comes back by a review alone.
 */
export function repairsFor({ field, code }: Pick<RowFault, 'field' | 'code'>): readonly RowRepair[] {
  const needed = field !== null && (requiredFields as readonly ImportField[]).includes(field);
  const keep = keepable.has(code) || (code === 'FORM' && field === 'contactPhone');
  const leave = !needed && !ofRow.has(code);
  return rowRepairs.filter((repair) => repair === 'SKIP' || (repair === 'KEEP' ? keep : leave));
}

/** What people decided about the rows of an import. */
export interface ImportDecisions {
  /** By field, what a word stands for: a code or an id; `null` to leave it out. Words as {@link plainWord} has them. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** By {@link faultKey}. */
  readonly repairs: Readonly<Record<string, RowRepair>>;
  /** What becomes of rows that are on record already. */
  readonly existing: 'UPDATE' | 'SKIP';
}

/** A word as it is decided about: capitals and blanks apart. */
export const plainWord = (written: string): string =>
  written.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** What an object itself has under a key: a word of a table may be called as a property that every object has. */
export const ownValue = <T>(of: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(of, key) ? of[key] : undefined;

/** What was decided about a word; undefined where nobody did. */
export function decidedWord(decisions: ImportDecisions, field: ImportField, word: string): string | null | undefined {
  return isWordField(field) ? ownValue(decisions.words[field] ?? {}, plainWord(word)) : undefined;
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
