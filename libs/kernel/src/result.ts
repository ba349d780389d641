import type { Refusal } from './refusal';

/** An expected outcome: either a value or a refusal. Only surprises are thrown. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value as a successful result. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Thrown by {@link orThrow} so that the surrounding transaction rolls back; the HTTP edge turns it into a problem. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusalError';
  }
}

/**
 * Unwraps a result inside a use case.
 * @throws RefusalError when the result is a refusal.
 */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
}
