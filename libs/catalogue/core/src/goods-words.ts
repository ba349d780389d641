import type { KeywordRow } from './list-rows';

/** Languages written without blanks, or with particles in front of the word: looked for inside the text. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Arabic}]/u;
const MARKS = /\p{M}|ـ/gu;
const APART = /[^\p{L}\p{N}]+/u;

/** A text as it is compared: one form of each letter, small, without accents, with the ligatures taken apart. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}

const wordsOf = (text: string): readonly string[] => plain(text).split(APART).filter(Boolean);

/** Whether anything is left of the text to look for. */
export const hasLetters = (text: string): boolean => wordsOf(text).length > 0;

type Fits = (word: string, keyword: string) => boolean;

const ends = (word: string, keyword: string, endings: readonly string[]): boolean =>
  endings.some((ending) => word === keyword + ending);

const begins = (word: string, stem: string, rest: number): boolean =>
  word.startsWith(stem) && word.length - stem.length <= rest;

const english: Fits = (word, keyword) =>
  ends(word, keyword, ['', 's', 'es']) || (keyword.endsWith('y') && word === `${keyword.slice(0, -1)}ies`);

// German words join: what is sold as "Kampfdrohnen" is a drone. Short ones stand inside too many others.
const german: Fits = (word, keyword) => {
  if (keyword.length < 5) return ends(word, keyword, ['', 'e', 's', 'en', 'er']);
  const stem = keyword.replace(/(?:e[rnsm]?|n|s)$/, '');
  return stem.length < 5 ? begins(word, stem, 20) : word.includes(stem);
};

const romance: Fits = (word, keyword) => ends(word, keyword, ['', 's', 'es', 'x']);

// Endings of case and number take the place of the last vowel; words of three letters are abbreviations.
const russian: Fits = (word, keyword) => {
  if (keyword.length < 4) return word === keyword;
  return begins(word, keyword.replace(/[аеёиоуыэюяйь]+$/, ''), 4);
};

// Turkish puts suffix upon suffix; the last consonant may soften.
const turkish: Fits = (word, keyword) =>
  keyword.length < 4 ? word === keyword : word.startsWith(keyword) || word.startsWith(softened(keyword));
const softened = (keyword: string): string => keyword.replace(/k$/, 'g').replace(/p$/, 'b').replace(/t$/, 'd');

const byLanguage: Readonly<Record<string, Fits>> = {
  en: english,
  de: german,
  fr: romance,
  es: romance,
  ru: russian,
  uk: russian,
  tr: turkish,
};
const exactly: Fits = (word, keyword) => word === keyword;

/** A description made ready to be looked through for many keywords. */
export interface GoodsText {
  readonly words: readonly string[];
  /** The words without anything between them, for scripts that have no blanks. */
  readonly joined: string;
}

/** Makes a text ready: names and descriptions of an item, in whatever languages. */
export function goodsTextOf(text: string): GoodsText {
  const words = wordsOf(text);
  return { words, joined: words.join('') };
}

// The same rows are asked of every item there is.
const remembered = new WeakMap<KeywordRow, readonly string[]>();

function soughtBy(row: KeywordRow): readonly string[] {
  const known = remembered.get(row) ?? wordsOf(row.keyword);
  remembered.set(row, known);
  return known;
}

/**
 * Whether a keyword stands in a text: a word, or several in a row, in any case and number the language has; `STEM` is
 * the beginning of a word. Chinese and Arabic are looked for inside the text. A signal that people look into: rather
 * one too many than one too few.
 */
export function isNamed(text: GoodsText, row: KeywordRow): boolean {
  const { keyword, language, match } = row;
  const sought = soughtBy(row);
  if (sought.length === 0) return false;
  if (WITHOUT_BLANKS.test(keyword)) return text.joined.includes(sought.join(''));
  const fits = byLanguage[language] ?? exactly;
  const last = sought.length - 1;
  return text.words.some((_, start) =>
    sought.every((part, i) => {
      const word = text.words[start + i];
      if (word === undefined) return false;
      return match === 'STEM' && i === last ? word.startsWith(part) : fits(word, part);
    }),
  );
}
