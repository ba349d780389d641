// Arabic and Persian digits; full-width ones and their like are folded by NFKC.
const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A number as it is compared: compatibility forms folded, digits 0 to 9, capitals, without blanks and the signs that
 * people write between its groups. Done twice it changes nothing more.
 */
export const compact = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replace(FOREIGN_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\s\p{Cf}\p{Pd}./_:,'’()\\]/gu, '')
    .normalize('NFKC');
