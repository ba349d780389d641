import { parseInstant, type Instant } from '@downstream/kernel';

/** The moment a publisher wrote into a file, a day or a date and time with its offset; `null` for anything else. */
export function saidInstant(text: string | null | undefined): Instant | null {
  try {
    return parseInstant((text ?? '').trim());
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
