/** A text as it is compared in searches: without accents, and upper and lower case alike. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
