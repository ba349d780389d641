const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A character class of the alphabet, for patterns. */
export const BASE62 = '[0-9A-Za-z]';

/**
 * A non-negative number in base 62 (digits, capitals, small letters), filled up with noughts to a length.
 * @throws RangeError when it does not fit
 */
export function base62(number: bigint, length: number): string {
  let [rest, text] = [number, ''];
  while (rest > 0n) {
    text = ALPHABET.charAt(Number(rest % 62n)) + text;
    rest /= 62n;
  }
  if (number < 0n || text.length > length) throw new RangeError(`No ${length} characters of base 62`);
  return text.padStart(length, '0');
}

/** Bytes as one big-endian number. */
export const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
