import { wordOf, type Word } from './token-similarity';

/** The letters from one place to another, each in a byte, as a text. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let i = from;
  // Four at a time: every text on the way takes memory.
  for (; i + 4 <= to; i += 4) {
    const [a, b, c, d] = [bytes[i] as number, bytes[i + 1] as number, bytes[i + 2] as number, bytes[i + 3] as number];
    text += String.fromCharCode(a, b, c, d);
  }
  for (; i < to; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}

/** The words of a vocabulary, as they are written and as they sound, letter by letter in one array. */
export class PackedWords {
  /**
   * @param bytes letters, lower-case ASCII
   * @param starts where the writing of each word begins and where its sound begins, and the end; a word that sounds as
   *   it is written has no letters for its sound
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly starts: Uint32Array,
  ) {}

  static of(words: readonly Word[]): PackedWords {
    let letters = 0;
    for (const { text, folded } of words) letters += text.length + (text === folded ? 0 : folded.length);
    const bytes = new Uint8Array(letters);
    const starts = new Uint32Array(2 * words.length + 1);
    let at = 0;
    const put = (text: string): void => {
      for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    };
    words.forEach(({ text, folded }, n) => {
      starts[2 * n] = at;
      put(text);
      starts[2 * n + 1] = at;
      if (text !== folded) put(folded);
    });
    starts[2 * words.length] = at;
    return new PackedWords(bytes, starts);
  }

  get size(): number {
    return (this.starts.length - 1) / 2;
  }

  textAt(place: number): string {
    return textOf(this.bytes, this.starts[2 * place] as number, this.starts[2 * place + 1] as number);
  }

  foldedAt(place: number): string {
    const from = this.starts[2 * place + 1] as number;
    const to = this.starts[2 * place + 2] as number;
    return from === to ? this.textAt(place) : textOf(this.bytes, from, to);
  }

  wordAt(place: number): Word {
    return wordOf(this.textAt(place), this.foldedAt(place));
  }

  /** Whether the word is written so. */
  isWritten(place: number, text: string): boolean {
    const { bytes, starts } = this;
    const from = starts[2 * place] as number;
    const length = (starts[2 * place + 1] as number) - from;
    if (length !== text.length) return false;
    for (let i = 0; i < length; i++) if (bytes[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}
