/** A name as its bearer writes it, and in Latin letters where that is another script. */
export interface WrittenName {
  /** As in the register or passport, in its own script. */
  readonly native: string;
  /** Latin form; `null` where `native` is Latin already. */
  readonly latin: string | null;
  /** Language or script of `native` as a BCP 47 tag (`zh-Hans`, `ru`), where known. */
  readonly language: string | null;
}

const FOREIGN = /(?!\p{Script=Latin})\p{L}/u;

/** Whether a Latin form must be given: the native one has a letter of another script. */
export const needsLatin = (native: string): boolean => FOREIGN.test(native);
