/** So many words are remembered at a time; then all are forgotten, which costs less than knowing the oldest. */
const MOST = 1 << 12;

/** What is worked out of a word, kept for when the word comes again: words do, again and again. */
export function remembered<Found>(of: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined && !known.has(word)) {
      found = of(word);
      if (known.size >= MOST) known.clear();
      known.set(word, found);
    }
    return found as Found;
  };
}
