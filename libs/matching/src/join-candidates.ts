import { LEAST_BESIDE, LEAST_OF_THREE, MOST_TOKENS, runsOf, type Run } from './joins';
import type { WordFilter } from './word-filter';

/** What a search for words knows of a vocabulary. */
export interface KnownWords {
  /** The place of a word; undefined for words it has not. */
  placeOf(word: string): number | undefined;
  /** Tells fast of most texts that they are none of its words. */
  readonly filter: WordFilter;
}

/** Takes the places of a sequence of words, and from which of the query's words on how many it stands for. */
export type AddSequence = (words: readonly number[], from: number, length: number) => void;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A text whose parts are looked up: a hash of each part comes from two hashes of beginnings. */
class Parts {
  constructor(
    private readonly known: KnownWords,
    private readonly text: string,
    private readonly own: readonly string[],
  ) {
    known.filter.begin(text);
  }

  /** The place of a part that is a known word and none of the query's own: words that both names have stay as they are. */
  placeOf(from: number, to: number): number | undefined {
    if (!this.known.filter.mayHave(from, to)) return undefined;
    const part = this.text.slice(from, to);
    return this.own.includes(part) ? undefined : this.known.placeOf(part);
  }
}

/** The ways in which a text falls into two or three known words, or into two with a letter for the space. */
function splits(known: KnownWords, own: readonly string[], { from, length, text }: Run, add: AddSequence): void {
  const parts = new Parts(known, text, own);
  const end = text.length;
  for (let cut = 1; cut < end; cut++) {
    const first = parts.placeOf(0, cut);
    if (first === undefined) continue;
    const second = parts.placeOf(cut, end);
    if (second !== undefined) add([first, second], from, length);
    if (length === 1 && cut >= LEAST_BESIDE && end - cut - 1 >= LEAST_BESIDE) {
      const after = parts.placeOf(cut + 1, end);
      if (after !== undefined) add([first, after], from, length);
    }
    if (cut < LEAST_OF_THREE) continue;
    for (let next = cut + LEAST_OF_THREE; next <= end - LEAST_OF_THREE; next++) {
      const middle = parts.placeOf(cut, next);
      const third = middle === undefined ? undefined : parts.placeOf(next, end);
      if (middle !== undefined && third !== undefined) add([first, middle, third], from, length);
    }
  }
}

/**
 * Sequences of known words that `joinAlike` may put together beside these: every name that it would change holds one of
 * them, word after word. Some names that hold one it leaves alone.
 */
export function joinCandidates(tokens: readonly string[], known: KnownWords, add: AddSequence): void {
  if (tokens.length > MOST_TOKENS) return;
  for (const run of runsOf(tokens, new Array<boolean>(tokens.length).fill(true))) {
    const { from, length, text } = run;
    const one = length > 1 && !tokens.includes(text) ? known.placeOf(text) : undefined;
    if (one !== undefined) add([one], from, length);
    splits(known, tokens, run, add);
    if (length !== 2) continue;
    const first = tokens[from] ?? '';
    const second = tokens[from + 1] ?? '';
    if (first.length < LEAST_BESIDE || second.length < LEAST_BESIDE) continue;
    for (const letter of LETTERS) {
      if (!known.filter.mayHaveWith(first.length, letter)) continue;
      const text = first + letter + second;
      const word = tokens.includes(text) ? undefined : known.placeOf(text);
      if (word !== undefined) add([word], from, length);
    }
  }
}
