import { later, MINUTE, ok, refuse, type Instant, type Result } from '@downstream/kernel';

/** How long a mailed code stands. */
export const CODE_LIFETIME = 10 * MINUTE;
/** How often it may be tried; five tries at a million codes succeed once in 200,000 times. */
export const CODE_TRIES = 5;

/** A mailed code as far as trying it goes. */
export interface OneTimeCode {
  readonly expiresAt: Instant;
  /** Tries that failed. */
  readonly tries: number;
}

/** When a code that is made now expires. */
export const codeExpiry = (at: Instant): Instant => later(at, CODE_LIFETIME);

/**
 * Six digits from random bytes.
 * @param random at least 8 random bytes; 64 bits modulo a million leave a bias below 10^-13
 * @throws RangeError when there are too few bytes
 */
export function sixDigits(random: Uint8Array): string {
  if (random.length < 8) throw new RangeError('8 random bytes are needed');
  const number = random.subarray(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return String(number % 1_000_000n).padStart(6, '0');
}

/**
 * Tries a code.
 * @param matches whether what was typed is the code
 * @returns how many tries have failed now, to be written in any case, and the outcome: `CODE_EXPIRED` when too old or
 * tried too often (then even the right code fails), `CODE_FAILED` with `triesLeft` when wrong
 */
export function tryCode(
  code: OneTimeCode,
  matches: boolean,
  at: Instant,
): { readonly tries: number; readonly outcome: Result<true> } {
  const { tries, expiresAt } = code;
  if (at >= expiresAt || tries >= CODE_TRIES) return { tries, outcome: refuse('CODE_EXPIRED') };
  if (matches) return { tries, outcome: ok(true) };
  return { tries: tries + 1, outcome: refuse('CODE_FAILED', { triesLeft: CODE_TRIES - tries - 1 }) };
}
