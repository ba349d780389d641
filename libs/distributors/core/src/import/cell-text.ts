import type { NumberStyle } from './workbook';

/** A number of a cell as text, and whether a spreadsheet has lost its last digits. */
export interface NumberText {
  readonly text: string;
  readonly lost: boolean;
}

// A spreadsheet keeps 15 digits of a number (IEEE 754); what is longer ends in zeros that nobody typed.
const KEPT_DIGITS = 15;
const DAY = 86_400_000;

function dateText(serial: number, since1904: boolean): string | undefined {
  // Day 60 is 29 February 1900, which never was; days are counted from the second day before that year.
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}

/**
 * A cell's number as people read it: dates as `2026-03-14`, whole numbers without exponent and with the zeros their format
 * gives them, others without the noise of binary fractions.
 * @param value as the file has it, such as `1.20340009870E11`
 */
export function numberText(value: string, style: NumberStyle | undefined, since1904: boolean): NumberText {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value.trim(), lost: false };
  if (style?.date) {
    const date = dateText(number, since1904);
    if (date) return { text: date, lost: false };
  }
  if (!Number.isInteger(number)) return { text: String(Number(number.toPrecision(KEPT_DIGITS))), lost: false };
  const digits = BigInt(number).toString();
  return { text: digits.padStart(style?.digits ?? 0, '0'), lost: digits.replace('-', '').length > KEPT_DIGITS };
}
