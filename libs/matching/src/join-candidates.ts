import { LEAST_BESIDE, LEAST_OF_THREE, longestRun, MOST_TOKENS } from './joins';
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

/** The words of a query as one text, of which up to three neighbours at a time are looked at as one. */
class Joined {
  private readonly text: string;
  /** From which word on, and where it begins. */
  private from = 0;
  private start = 0;
  /** Where that word ends, the first two, and the first three. */
  private readonly ends: number[] = [];

  constructor(
    private readonly tokens: readonly string[],
    private readonly known: KnownWords,
    private readonly add: AddSequence,
  ) {
    this.text = tokens.join('');
    known.filter.begin(this.text);
  }

  each(): void {
    const { tokens, ends } = this;
    for (this.from = 0; this.from < tokens.length; this.from++) {
      let end = this.start;
      ends.length = 0;
      for (let length = longestRun(tokens, this.from); ends.length < length;) {
        end += (tokens[this.from + ends.length] as string).length;
        ends.push(end);
      }
      this.asOne();
      this.apart();
      this.start = ends[0] as number;
    }
  }

  /** Words that are several of the query's put together, with a letter for the blank or without. */
  private asOne(): void {
    const { ends, from, start } = this;
    for (let length = 2; length <= ends.length; length++) {
      const one = this.placeOf(start, ends[length - 1] as number);
      if (one !== undefined) this.add([one], from, length);
    }
    const [first = 0, both = 0] = ends;
    if (ends.length < 2 || first - start < LEAST_BESIDE || both - first < LEAST_BESIDE) return;
    const { filter } = this.known;
    if (!filter.mayHaveAround(start, first, both)) return;
    for (const letter of LETTERS) {
      if (!filter.mayHaveWith(start, first, both, letter)) continue;
      const one = this.wordOf(this.text.slice(start, first) + letter + this.text.slice(first, both));
      if (one !== undefined) this.add([one], from, 2);
    }
  }

  /** The ways in which the texts fall into two or three known words, or into two with a letter for the blank. */
  private apart(): void {
    const { ends, from, start } = this;
    const last = ends[ends.length - 1] as number;
    for (let cut = start + 1; cut < last; cut++) {
      const first = this.placeOf(start, cut);
      if (first === undefined) continue;
      for (let length = 1; length <= ends.length; length++) {
        const end = ends[length - 1] as number;
        const second = cut < end ? this.placeOf(cut, end) : undefined;
        if (second !== undefined) this.add([first, second], from, length);
      }
      const end = ends[0] as number;
      const after =
        cut - start >= LEAST_BESIDE && end - cut - 1 >= LEAST_BESIDE ? this.placeOf(cut + 1, end) : undefined;
      if (after !== undefined) this.add([first, after], from, 1);
      if (cut - start >= LEAST_OF_THREE) this.inThree(first, cut, last);
    }
  }

  private inThree(first: number, cut: number, last: number): void {
    for (let next = cut + LEAST_OF_THREE; next <= last - LEAST_OF_THREE; next++) {
      const middle = this.placeOf(cut, next);
      if (middle === undefined) continue;
      for (let length = 1; length <= this.ends.length; length++) {
        const end = this.ends[length - 1] as number;
        const third = next <= end - LEAST_OF_THREE ? this.placeOf(next, end) : undefined;
        if (third !== undefined) this.add([first, middle, third], this.from, length);
      }
    }
  }

  /** The place of a part that is a known word and none of the query's own: words that both names have stay as they are. */
  private placeOf(from: number, to: number): number | undefined {
    return this.known.filter.mayHave(from, to) ? this.wordOf(this.text.slice(from, to)) : undefined;
  }

  private wordOf(text: string): number | undefined {
    return this.tokens.includes(text) ? undefined : this.known.placeOf(text);
  }
}

/**
 * Sequences of known words that `joinAlike` may put together beside these: every name that it would change holds one of
 * them, word after word. Some names that hold one it leaves alone.
 */
export function joinCandidates(tokens: readonly string[], known: KnownWords, add: AddSequence): void {
  if (tokens.length > MOST_TOKENS) return;
  new Joined(tokens, known, add).each();
}
