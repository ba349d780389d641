/** How many recovery codes a person gets. */
export const RECOVERY_CODES = 10;

// Crockford's base 32: without I, L, O and U, which are misread or make words.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
const LENGTH = 16;

/** Random bytes needed for one set of codes. */
export const RECOVERY_BYTES = RECOVERY_CODES * LENGTH;

const grouped = (code: string): string => code.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? '';

/**
 * A set of recovery codes such as `7K3M-9QPX-0ABC-W2ZT`: 16 characters of 5 bits, 80 random bits each.
 * @param random {@link RECOVERY_BYTES} random bytes; 256 is a multiple of 32, so that every character is as likely
 * @throws RangeError when there are too few bytes
 */
export function recoveryCodes(random: Uint8Array): readonly string[] {
  if (random.length < RECOVERY_BYTES) throw new RangeError(`${RECOVERY_BYTES} random bytes are needed`);
  return Array.from({ length: RECOVERY_CODES }, (_, i) => {
    const bytes = random.subarray(i * LENGTH, (i + 1) * LENGTH);
    return grouped(Array.from(bytes, (byte) => ALPHABET.charAt(byte % 32)).join(''));
  });
}

/**
 * A recovery code as it was written down, in its one form: capitals in groups of four, I and L read as 1 and O as 0.
 * `null` when it cannot be one.
 */
export function recoveryCodeOf(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return code.length === LENGTH && [...code].every((char) => ALPHABET.includes(char)) ? grouped(code) : null;
}
