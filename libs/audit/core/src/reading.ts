/** What came of reading a text in a strict format: the value, or why it is not one, as a sentence part for people. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** A successful reading. */
export const read = <T>(value: T): Reading<T> => ({ ok: true, value });

/** A failed reading; `why` completes the sentence "this cannot be read: ...". */
export const unreadable = (why: string): Reading<never> => ({ ok: false, why });
