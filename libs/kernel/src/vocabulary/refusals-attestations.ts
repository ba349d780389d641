import type { RefusalKind } from './refusals';

/** Refusal codes of the room `attestations`. */
export const attestationsRefusals = {
  /** Questions are open or wrong; the details name every one. */
  ANSWERS_INCOMPLETE: 'invalid',
  /** The answers were submitted and are being looked at: nothing may be changed unless a correction is asked for. */
  ANSWERS_LOCKED: 'conflict',
  /** A correction names a question that was not answered, or twice the same one. */
  CORRECTION_INVALID: 'invalid',
  /** A section that the questionnaire does not have. */
  SECTION_UNKNOWN: 'invalid',
  APPEAL_ALREADY_SENT: 'conflict',
  APPEAL_TOO_LATE: 'conflict',
  /** More is asked for than the attestation has left. */
  QUANTITY_EXCEEDED: 'conflict',
  /** No amount, in another unit than attested, or another amount than the same consumer has taken. */
  QUANTITY_INVALID: 'invalid',
} as const satisfies Record<string, RefusalKind>;
