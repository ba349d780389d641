import type { HsEdition } from '@downstream/kernel';

/** A customs code in its edition of the Harmonized System: 6, 8 or 10 digits without dots. Never a control class. */
export interface HsCode {
  readonly digits: string;
  readonly edition: HsEdition;
}

const SHAPE = /^(?:\d{6}|\d{8}|\d{10})$/;
const DIGITS_OF_SUBHEADING = 6;
/** Chapters 1 to 97; chapter 77 is kept free for later use. */
const chapterExists = (chapter: number): boolean => chapter >= 1 && chapter <= 97 && chapter !== 77;

/**
 * Reads a customs code as people write it: `8525.89`, `8525 89 00`, `8525890000`.
 * @returns its digits, or `null` where they are not 6, 8 or 10 or begin with no chapter there is
 */
export function readHsDigits(text: string): string | null {
  const digits = text.replace(/[.\s]/g, '');
  return SHAPE.test(digits) && chapterExists(Number(digits.slice(0, 2))) ? digits : null;
}

/** The six digits that all countries share and that every list is compared by. */
export const hs6Of = ({ digits }: HsCode): string => digits.slice(0, DIGITS_OF_SUBHEADING);
