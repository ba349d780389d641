import { normaliseName, type NameFeature } from '@downstream/matching';
import type { PartyKind } from '@downstream/kernel';

/** How a word stands to the other name: there too, much like one there, or on this side only. */
export const wordMarks = ['EQUAL', 'NEAR', 'ONLY'] as const;
export type WordMark = (typeof wordMarks)[number];

/** A stretch of a name as written; put together the stretches are the name. `null`: spaces and marks between words. */
export interface MarkedWord {
  readonly text: string;
  readonly mark: WordMark | null;
}

type Spoken = ReadonlyMap<string, WordMark>;

/** Marks of the compared words of both names, by what a comparison says of them; words it says nothing of have none. */
export function spokenMarks(features: readonly NameFeature[]): { readonly ours: Spoken; readonly theirs: Spoken } {
  const [left, right] = [new Map<string, WordMark>(), new Map<string, WordMark>()];
  for (const { id, weight, params } of features) {
    const { ours, theirs } = params;
    // Sentences about several words at once, and those against a match, pair no word with another.
    if (weight <= 0 || ours === undefined || theirs === undefined) continue;
    const mark = id === 'WORD_EQUAL' ? 'EQUAL' : 'NEAR';
    left.set(ours, mark);
    right.set(theirs, mark);
  }
  return { ours: left, theirs: right };
}

const APART = /([\s,;()[\]"“”«»]+)/u;
const UNSPACED = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
/** The longest stretch of a name that may stand for one compared word, in written words or unspaced characters. */
const LONGEST = 6;

interface Piece {
  readonly text: string;
  readonly word: boolean;
}

/** The written words of a text with what stands between them; unspaced scripts character by character. */
const piecesOf = (text: string): readonly Piece[] =>
  text
    .split(APART)
    .filter((part) => part !== '')
    .flatMap((part): Piece[] => {
      if (APART.test(part)) return [{ text: part, word: false }];
      return UNSPACED.test(part) ? [...part].map((one) => ({ text: one, word: true })) : [{ text: part, word: true }];
    });

function together(marks: readonly (WordMark | undefined)[]): WordMark {
  if (marks.every((mark) => mark === 'EQUAL')) return 'EQUAL';
  return marks.every((mark) => mark === undefined) ? 'ONLY' : 'NEAR';
}

/** The mark of a stretch, if what it is compared as is known; undefined when nothing is. */
function markOf(stretch: string, kind: PartyKind, spoken: Spoken, forms: readonly string[]): WordMark | undefined {
  // A single word is a word: alone, a legal form is what is left of a name and not taken off.
  const plain = normaliseName(stretch, 'PERSON').tokens;
  const joined = spoken.get(plain.join(''));
  if (plain.length > 1 && joined !== undefined) return joined;
  if (plain.length > 0 && plain.every((token) => spoken.has(token))) return together(plain.map((t) => spoken.get(t)));
  if (kind === 'PERSON') return undefined;
  const { tokens, legalForms } = normaliseName(`x ${stretch}`, kind);
  const [, ...rest] = tokens;
  if (rest.length === 0 && legalForms.length > 0) {
    return legalForms.every((form) => forms.includes(form)) ? 'EQUAL' : 'ONLY';
  }
  return rest.length > 0 && rest.every((token) => spoken.has(token))
    ? together(rest.map((t) => spoken.get(t)))
    : undefined;
}

/**
 * A name as written, word by word, each with how it stands to the other name. Words that are compared as one (joined,
 * or a business word in Chinese characters) are one stretch.
 * @param spoken marks by compared word, of `spokenMarks`
 * @param forms families of the legal forms that both names have
 */
export function writtenWords(text: string, kind: PartyKind, spoken: Spoken, forms: readonly string[]): MarkedWord[] {
  const pieces = piecesOf(text);
  const words: MarkedWord[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at] as Piece;
    if (!piece.word) {
      words.push({ text: piece.text, mark: null });
      at += 1;
      continue;
    }
    const { length, mark } = stretchAt(pieces, at, kind, spoken, forms);
    words.push({ text: textOf(pieces.slice(at, at + length)), mark });
    at += length;
  }
  return joinAlike(words);
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** The shortest stretch from here on that is compared as known words; a word by itself when there is none. */
function stretchAt(
  pieces: readonly Piece[],
  at: number,
  kind: PartyKind,
  spoken: Spoken,
  forms: readonly string[],
): { length: number; mark: WordMark } {
  const most = Math.min(2 * LONGEST - 1, pieces.length - at);
  for (let length = 1; length <= most; length += 1) {
    if (!pieces[at + length - 1]?.word) continue;
    const stretch = textOf(pieces.slice(at, at + length));
    const mark = markOf(stretch, kind, spoken, forms);
    if (mark !== undefined) return { length, mark };
  }
  return { length: 1, mark: 'ONLY' };
}

/** Neighbouring stretches of unspaced script with the same mark read as one. */
function joinAlike(words: readonly MarkedWord[]): MarkedWord[] {
  const joined: MarkedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && last.mark === word.mark && word.mark !== null && UNSPACED.test(last.text) && UNSPACED.test(word.text)) {
      joined[joined.length - 1] = { text: last.text + word.text, mark: last.mark };
    } else joined.push(word);
  }
  return joined;
}
