import type { AttestationState } from '@downstream/kernel';
import { fact } from './fact';
import type { Reading } from './reading';

// From the one that may be relied on to the one that should never have been.
const standing: readonly AttestationState[] = [
  'ACCEPTED',
  'EXPIRING',
  'SUPERSEDED',
  'EXPIRED',
  'WITHDRAWN',
  'LAPSED',
  'CONTRADICTED',
];

/** A statement that is or was relied on; undefined for one that has not come to that. */
export function statementReading(statement: {
  readonly id: string;
  readonly state: AttestationState;
  /** Which template, such as `T1`. */
  readonly kind: string;
}): Reading | undefined {
  const weight = standing.indexOf(statement.state);
  if (weight < 0) return undefined;
  // One that a newer one replaced is no loss.
  const counted = statement.state === 'SUPERSEDED' ? 0 : weight;
  return { kind: 'STATEMENT', subject: statement.id, facts: [fact(statement.state, statement.kind)], weight: counted };
}
