import { ok, refuse, type Result } from '@downstream/kernel';

/** Shortest password where it is the only secret (NIST SP 800-63B-4). */
export const PASSWORD_MINIMUM = 15;
/** Shortest password where a second factor stands beside it. */
export const PASSWORD_MINIMUM_WITH_SECOND_FACTOR = 8;
/** Longest password; the norm asks for 64 or more. */
export const PASSWORD_MAXIMUM = 128;
/** The least score of the block list's estimate (0 to 4, zxcvbn) that is accepted. */
export const PASSWORD_SCORE = 3;
/**
 * The same beside a second factor. Eight characters drawn by lot are worth 10^8 guesses, which the estimate calls 2:
 * asking for 3 would refuse every password of the length that the policy allows.
 */
export const PASSWORD_SCORE_WITH_SECOND_FACTOR = 2;

/** What is wrong with a password. */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'EASY_TO_GUESS';

/** What the policy needs to know beside the password. */
export interface PasswordFacts {
  /** Whether a second factor is in use or required of this account. */
  readonly secondFactor: boolean;
  /** Estimate of the block list, 0 (guessed at once) to 4; the server computes it with the person's own words. */
  readonly score: number;
}

/** How many characters a password needs here. */
export const passwordMinimum = (secondFactor: boolean): number =>
  secondFactor ? PASSWORD_MINIMUM_WITH_SECOND_FACTOR : PASSWORD_MINIMUM;

/**
 * The password as it is hashed: composed (NFC), so that the same word typed on another keyboard is the same password.
 * Nothing is trimmed and nothing replaced.
 */
export const normalisedPassword = (password: string): string => password.normalize('NFC');

/**
 * Judges a password by length, counted in code points, and by the block list. No rules of composition and no rotation:
 * they make passwords worse.
 * @returns the password as it is to be hashed, or refusal `PASSWORD_WEAK` with the faults and the limits
 */
export function checkPassword(password: string, { secondFactor, score }: PasswordFacts): Result<string> {
  const text = normalisedPassword(password);
  const length = [...text].length;
  const minimum = passwordMinimum(secondFactor);
  const faults: PasswordFault[] = [];
  if (length < minimum) faults.push('TOO_SHORT');
  if (length > PASSWORD_MAXIMUM) faults.push('TOO_LONG');
  // A number that is none fails too: an estimate that did not work out is no good estimate.
  if (!(score >= (secondFactor ? PASSWORD_SCORE_WITH_SECOND_FACTOR : PASSWORD_SCORE))) faults.push('EASY_TO_GUESS');
  return faults.length > 0 ? refuse('PASSWORD_WEAK', { faults, minimum, maximum: PASSWORD_MAXIMUM }) : ok(text);
}
