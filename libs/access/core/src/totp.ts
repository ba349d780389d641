import { millis, ok, refuse, SECOND, type Instant, type Result } from '@downstream/kernel';

/** Seconds for which one code of an authenticator app stands (RFC 6238). */
export const TOTP_PERIOD = 30;

/** How far a person's clock may be off, either way: together one period. */
const DRIFT = (TOTP_PERIOD / 2) * SECOND;

/** The number of the period an instant lies in. */
export const totpStep = (at: Instant): number => Math.floor(millis(at) / (TOTP_PERIOD * SECOND));

/**
 * The periods whose codes are taken at an instant: those of any moment within half a period around it, that is the
 * present one and one neighbour. So no code lives longer than a minute, and a clock a few seconds off still works.
 */
export function acceptableSteps(at: Instant): readonly number[] {
  const steps = [-DRIFT, 0, DRIFT].map((drift) => Math.floor((millis(at) + drift) / (TOTP_PERIOD * SECOND)));
  return [...new Set(steps)];
}

/**
 * Takes a code once (ASVS 6.5.1): the same code again, and any older one, is refused.
 * @param matched the period whose code was given, or `null` when it fits none
 * @param lastUsed the last period taken of this secret, or `null`
 * @returns the period to keep as last used, or refusal `SECOND_FACTOR_FAILED`
 */
export const useTotpStep = (matched: number | null, lastUsed: number | null, at: Instant): Result<number> =>
  matched !== null && acceptableSteps(at).includes(matched) && (lastUsed === null || matched > lastUsed)
    ? ok(matched)
    : refuse('SECOND_FACTOR_FAILED');
