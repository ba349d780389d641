const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Below this a slip could have meant nearly anything. */
const SHORTEST = 4;

/**
 * What somebody may have meant who typed a word that nobody has: every word that is one slip of the finger away (a letter
 * too many, too few, another one, or two in the wrong order). Only words of Latin letters: a number with another digit is
 * another number, and a name in Chinese letters with another letter another name.
 */
export function slipsOf(word: string): readonly string[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  const made = new Set<string>();
  // What follows the word is asked for by its beginning already.
  for (let at = 0; at < word.length; at++) {
    const [front, back] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) made.add(front + letter + back).add(front + letter + back.slice(1));
    made.add(front + back.slice(1));
    if (back.length > 1) made.add(`${front}${back[1]}${back[0]}${back.slice(2)}`);
  }
  made.delete(word);
  return [...made];
}

/** A word that begins something somebody has, instead of the one that was typed. */
export interface Beginning {
  readonly word: string;
  /** Whether it is a whole word of somebody, and not only the beginning of one. */
  readonly whole: boolean;
}

/** The likeliest of several: whole words first, then the longest; none that another one says more exactly. */
export function likeliest(found: readonly Beginning[], most: number): readonly string[] {
  const order = [...found].sort(
    (a, b) => Number(b.whole) - Number(a.whole) || b.word.length - a.word.length || (a.word < b.word ? -1 : 1),
  );
  const chosen: string[] = [];
  for (const { word } of order) {
    if (!chosen.some((other) => other.startsWith(word))) chosen.push(word);
  }
  return chosen.slice(0, most);
}
