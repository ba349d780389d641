import type { Kin } from './kin';
import type { SpellingShelf } from './spelling-shelf';
import { tokenSimilarity, type Word } from './token-similarity';
import { stepOf } from './variants';

/** The words like each word of a vocabulary, so that nobody has to look for them who asks for a word it has. */
export interface NearWords {
  /** Where the words like each begin, and the end. */
  readonly starts: Uint32Array;
  /** Places and steps of similarity, as in `Variants`; the word itself is not among them. */
  readonly near: Uint32Array;
}

/** Compares the words of a vocabulary with each other, each two that may be alike once. */
export function nearWords(words: readonly Word[], shelf: SpellingShelf, kin: Kin): NearWords {
  const asked = new Uint32Array(words.length);
  const counts = new Uint32Array(words.length + 1);
  const pairs: number[] = [];
  words.forEach((word, at) => {
    if (word.digit) return;
    const consider = (other: number): void => {
      if (other <= at || asked[other] === at + 1) return;
      asked[other] = at + 1;
      const similarity = tokenSimilarity(word, words[other] as Word);
      if (similarity === 0) return;
      pairs.push(at, other, stepOf(similarity));
      counts[at] = (counts[at] as number) + 1;
      counts[other] = (counts[other] as number) + 1;
    };
    kin.related(word, consider);
    shelf.near(word, at + 1, consider);
  });
  const starts = new Uint32Array(words.length + 1);
  for (let at = 0; at < words.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] as number);
  const near = new Uint32Array(starts[words.length] as number);
  const next = starts.slice();
  const put = (at: number, other: number, step: number): void => {
    near[next[at] as number] = (other * 256 + step) >>> 0;
    next[at] = (next[at] as number) + 1;
  };
  for (let p = 0; p < pairs.length; p += 3) {
    const [one, other, step] = [pairs[p] as number, pairs[p + 1] as number, pairs[p + 2] as number];
    put(one, other, step);
    put(other, one, step);
  }
  return { starts, near };
}
