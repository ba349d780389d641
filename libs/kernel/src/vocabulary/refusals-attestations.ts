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
  /** A selection finds more distributors than go into one campaign. */
  CAMPAIGN_TOO_LARGE: 'invalid',
  /** Others would be asked than were shown: look again. */
  CAMPAIGN_CHANGED: 'conflict',
  /** More is asked for than the attestation has left. */
  QUANTITY_EXCEEDED: 'conflict',
  /** No amount, in another unit than attested, or another amount than the same consumer has taken. */
  QUANTITY_INVALID: 'invalid',
  /** One of this template is on its way to the distributor already. */
  STATEMENT_ALREADY_ASKED: 'conflict',
  /** What was read is not what stands now: it must be read again. */
  STATEMENT_CHANGED: 'conflict',
  /** Findings stand in the way; the details name every one. */
  STATEMENT_NOT_ACCEPTABLE: 'conflict',
  /** Nothing contradicts it that is not settled. */
  CONTRADICTION_REQUIRED: 'conflict',
  /** There is no signature by certificate in the file, or none that can be read; the details say why. */
  SIGNED_FILE_INVALID: 'invalid',
  /** No certificate of an authority that may give others. */
  AUTHORITY_INVALID: 'invalid',
  /** The number is the one that the attestation itself gives: a call to it proves nothing. */
  CALL_BACK_OWN_NUMBER: 'invalid',
  /** A version of this template is being written, or waits for a second person. */
  TEMPLATE_VERSION_OPEN: 'conflict',
  /** Whoever wrote in it does not publish it; a machine never does. */
  TEMPLATE_NEEDS_ANOTHER_PERSON: 'conflict',
  /** It cannot be asked as it is; the details name every fault. */
  TEMPLATE_INVALID: 'invalid',
  /** Somebody else signs now, or this person has signed already. */
  NOT_THE_SIGNER: 'conflict',
  /** The name that was typed is not the signatory's. */
  SIGNATORY_OTHER: 'invalid',
  /** Such a signature is not enough for this template. */
  SIGNATURE_TOO_WEAK: 'invalid',
} as const satisfies Record<string, RefusalKind>;
