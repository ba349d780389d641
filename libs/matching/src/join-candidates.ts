import { LEAST_BESIDE, LEAST_OF_THREE, longestRun, MOST_TOKENS } from './joins';
import type { KnownTexts } from './known-texts';

/** What a search for words knows of an index. */
export interface KnownNames {
  /** The place of a word; undefined for words it has not. */
  placeOf(word: string): number | undefined;
  readonly texts: KnownTexts;
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
    private readonly known: KnownNames,
    private readonly add: AddSequence,
  ) {
    this.text = tokens.join('');
    known.texts.begin(this.text);
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
    const { texts } = this.known;
    if (!texts.mayLackLetter(start, both)) return;
    for (const letter of LETTERS) {
      if (!texts.mayBeWordWith(start, first, both, letter)) continue;
      const one = this.wordOf(this.text.slice(start, first) + letter + this.text.slice(first, both));
      if (one !== undefined) this.add([one], from, 2);
    }
  }

  /** Two or three words, neighbours in a name, that the query's are put together, or two with a letter for the blank. */
  private apart(): void {
    const { ends, start } = this;
    const { texts } = this.known;
    for (let length = 1; length <= ends.length; length++) {
      const end = ends[length - 1] as number;
      if (texts.mayBeTwo(start, end)) this.inTwo(end, length);
      if (texts.mayBeThree(start, end)) this.inThree(end, length);
    }
    const end = ends[0] as number;
    for (let cut = start + LEAST_BESIDE; cut + 1 + LEAST_BESIDE <= end; cut++) {
      if (!texts.mayBeTwoAround(start, cut, end)) continue;
      const first = this.placeOf(start, cut);
      const second = first === undefined ? undefined : this.placeOf(cut + 1, end);
      if (first !== undefined && second !== undefined) this.add([first, second], this.from, 1);
    }
  }

  private inTwo(end: number, length: number): void {
    const { start } = this;
    for (let cut = start + 1; cut < end; cut++) {
      const second = this.placeOf(cut, end);
      const first = second === undefined ? undefined : this.placeOf(start, cut);
      if (first !== undefined && second !== undefined) this.add([first, second], this.from, length);
    }
  }

  private inThree(end: number, length: number): void {
    const { start } = this;
    const { texts } = this.known;
    for (let next = start + 2 * LEAST_OF_THREE; next <= end - LEAST_OF_THREE; next++) {
      // The first two are neighbours, too.
      const third = texts.mayBeTwo(start, next) ? this.placeOf(next, end) : undefined;
      if (third === undefined) continue;
      for (let cut = start + LEAST_OF_THREE; cut <= next - LEAST_OF_THREE; cut++) {
        const first = this.placeOf(start, cut);
        const middle = first === undefined ? undefined : this.placeOf(cut, next);
        if (first !== undefined && middle !== undefined) this.add([first, middle, third], this.from, length);
      }
    }
  }

  /** The place of a part that is a known word and none of the query's own: words that both names have stay as they are. */
  private placeOf(from: number, to: number): number | undefined {
    return this.known.texts.mayBeWord(from, to) ? this.wordOf(this.text.slice(from, to)) : undefined;
  }

  private wordOf(text: string): number | undefined {
    return this.tokens.includes(text) ? undefined : this.known.placeOf(text);
  }
}

/**
 * Sequences of known words that `joinAlike` may put together beside these: every name that it would change holds one of
 * them, word after word. Some names that hold one it leaves alone.
 */
export function joinCandidates(tokens: readonly string[], known: KnownNames, add: AddSequence): void {
  if (tokens.length > MOST_TOKENS) return;
  new Joined(tokens, known, add).each();
}
