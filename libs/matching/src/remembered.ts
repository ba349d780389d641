/** So many words are remembered, and as many of those before them. */
const MOST = 1 << 14;

const memories: { readonly forget: () => void }[] = [];

/**
 * What is worked out of a word, kept for when the word comes again: words do, again and again. Words that nobody asks for
 * while so many others are new are forgotten.
 */
export function remembered<Found>(of: (word: string) => Found): (word: string) => Found {
  let young = new Map<string, Found>();
  let old = new Map<string, Found>();
  const forget = (): void => {
    young = new Map();
    old = new Map();
  };
  memories.push({ forget });
  return (word) => {
    const known = young.get(word);
    if (known !== undefined || young.has(word)) return known as Found;
    const found = old.has(word) ? (old.get(word) as Found) : of(word);
    if (young.size === MOST) {
      old = young;
      young = new Map();
    }
    young.set(word, found);
    return found;
  };
}

/** Lets go of all that is remembered: of all the words of a list, when it has been made searchable, few are asked for. */
export function forgetWords(): void {
  for (const { forget } of memories) forget();
}
