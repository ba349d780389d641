import type { RefusalKind } from './refusals';

/** Refusal codes of the room `reviews`. */
export const reviewsRefusals = {
  REVIEW_ALREADY_OPEN: 'conflict',
  REVIEW_LOCKED: 'conflict',
  ASSIGNEE_NOT_ABLE: 'invalid',
  RECIPIENTS_CHANGED: 'conflict',
  NOBODY_TO_ASK: 'conflict',
  ALREADY_ANSWERED: 'conflict',
  REVIEW_NOT_READY: 'conflict',
  CONDITIONS_MISFIT: 'invalid',
  GROUNDS_MISFIT: 'invalid',
  FOUR_EYES: 'conflict',
  GRADE_NOT_ENOUGH: 'conflict',
  SNAPSHOT_CHANGED: 'conflict',
  ALREADY_SIGNED: 'conflict',
  STEP_UP_REQUIRED: 'forbidden',
  OUTCOME_NOT_RECOMMENDED: 'conflict',
  SIGNATURES_DISAGREE: 'conflict',
} as const satisfies Record<string, RefusalKind>;
