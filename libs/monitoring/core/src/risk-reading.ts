import type { Severity } from '@downstream/kernel';
import { fact } from './fact';
import type { Reading } from './reading';

/** A red flag that has not ended. */
export interface OpenFlag {
  /** Such as `RF-07`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Whether somebody still has to explain it. */
  readonly unsettled: boolean;
}

/** From which severity on a flag asks for a new look (domain reference 5.6). */
const GRAVE = 3;

/**
 * The grave flags that nobody has explained, as one reading: a flag that comes is a change, also the first of a rule that
 * never raised one. By its rule a flag is the same, however often its facts are looked up.
 */
export function flagReading(flags: readonly OpenFlag[]): Reading {
  const grave = flags.filter(({ severity, unsettled }) => unsettled && severity >= GRAVE);
  return {
    ...{ kind: 'FLAG', subject: '' },
    facts: grave.map(({ rule, severity }) => fact(severity > GRAVE ? 'FLAG_STOPS' : 'FLAG_GRAVE', rule)),
    weight: grave.reduce((sum, { severity }) => sum + (severity > GRAVE ? 100 : 1), 0),
  };
}

/**
 * What a rating forbids, as a reading: its knock-outs by their codes. A tier that rises is told by the record, for a
 * rating may wait for the end of a review.
 */
export const ratingReading = (knockOuts: readonly string[]): Reading => ({
  ...{ kind: 'RATING', subject: '', weight: knockOuts.length },
  facts: knockOuts.map((code) => fact('PROHIBITED', code)),
});
