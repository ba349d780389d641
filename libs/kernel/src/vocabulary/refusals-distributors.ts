import type { RefusalKind } from './refusals';

/** Refusal codes of the room `distributors`. */
export const distributorsRefusals = {
  DISTRIBUTOR_INCOMPLETE: 'invalid',
  DISTRIBUTOR_LOCKED: 'conflict',
  /** An act that must be explained came without an explanation; any room may say so. */
  REASON_REQUIRED: 'invalid',
  PARTY_INVALID: 'invalid',
  PARTY_ALREADY_LISTED: 'conflict',
  SHARES_EXCEED_WHOLE: 'invalid',
  /** Something stands in the way of an invitation; the details name everything. */
  INVITATION_REFUSED: 'invalid',
  ASSIGNMENT_TOO_MANY: 'invalid',
  /** Others would change than were shown before. */
  ASSIGNMENT_CHANGED: 'conflict',
  TIER_LOWERED: 'conflict',
  HOLD_ALREADY_RELEASED: 'conflict',
  HOLD_NEEDS_ANOTHER_PERSON: 'conflict',
  SUSPENSION_NEEDS_ANOTHER_PERSON: 'conflict',
  DOCUMENT_EMPTY: 'invalid',
  DOCUMENT_TYPE_REFUSED: 'invalid',
  /** Cut short, or not what it begins as. */
  DOCUMENT_DAMAGED: 'invalid',
  DOCUMENT_PICTURE_TOO_LARGE: 'invalid',
  /** A script, or a command that starts a program. */
  DOCUMENT_ACTIVE: 'invalid',
  DOCUMENT_INFECTED: 'invalid',
  DOCUMENT_DATE_MISSING: 'invalid',
  DOCUMENT_DATE_INVALID: 'invalid',
  DOCUMENT_TOO_OLD: 'invalid',
  DOCUMENT_ALREADY_THERE: 'conflict',
  DOCUMENT_LIMIT_REACHED: 'conflict',
  DOCUMENT_REMOVED: 'conflict',
  DOCUMENT_OF_OTHERS: 'conflict',
  DOCUMENTS_CLOSED: 'conflict',
  /** A step of an import was asked for that does not follow from where it is. */
  IMPORT_NOT_READY: 'conflict',
  /** Two columns for one field, or none for the name or the country. */
  IMPORT_COLUMNS_WRONG: 'invalid',
  IMPORT_NOTHING_READY: 'conflict',
  IMPORT_UNDO_TOO_LATE: 'conflict',
} as const satisfies Record<string, RefusalKind>;
