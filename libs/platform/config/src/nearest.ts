/** The number of single-letter edits between two texts (Levenshtein). */
export function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word with the fewest edits; the first one where several are equal. `known` must not be empty. */
export const nearest = (word: string, known: readonly string[]): string =>
  known.reduce((best, candidate) => (edits(word, candidate) < edits(word, best) ? candidate : best));
