/** The value a table has for a word of a file; words such as `constructor`, which every object answers to, have none. */
export const wordIn = <T>(table: Readonly<Record<string, T>>, word: string | null | undefined): T | undefined =>
  word != null && Object.hasOwn(table, word) ? table[word] : undefined;
