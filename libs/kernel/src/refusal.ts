import type { Result } from './result';
import { refusalKinds, type RefusalCode, type RefusalKind } from './vocabulary/refusals';

/** Why something was not done: a code from the vocabulary, its kind, and facts a person can act on. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly kind: RefusalKind;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Builds a refusal value; the kind follows from the code. */
export const refusal = (code: RefusalCode, details?: Record<string, unknown>): Refusal => ({
  code,
  kind: refusalKinds[code],
  ...(details && { details }),
});

/** A refused result. `details` must hold no secrets: it is shown to the caller. */
export const refuse = (code: RefusalCode, details?: Record<string, unknown>): Result<never> => ({
  ok: false,
  refusal: refusal(code, details),
});
