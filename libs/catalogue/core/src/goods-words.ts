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

/** Whether a word of a text is a form of the keyword. */
type Fits = (word: string) => boolean;
type Language = (keyword: string) => Fits;

const withEndings = (keyword: string, endings: readonly string[]): Fits => {
  const forms = new Set(endings.map((ending) => keyword + ending));
  return (word) => forms.has(word);
};

const beginning =
  (stem: string, rest: number): Fits =>
  (word) =>
    word.startsWith(stem) && word.length - stem.length <= rest;

const english: Language = (keyword) => {
  const plain = withEndings(keyword, ['', 's', 'es']);
  const plural = keyword.endsWith('y') ? `${keyword.slice(0, -1)}ies` : undefined;
  return (word) => plain(word) || word === plural;
};

// German words join: what is sold as "Kampfdrohnen" is a drone. Short ones stand inside too many others.
const german: Language = (keyword) => {
  if (keyword.length < 5) return withEndings(keyword, ['', 'e', 's', 'en', 'er']);
  const stem = keyword.replace(/(?:e[rnsm]?|n|s)$/, '');
  return stem.length < 5 ? beginning(stem, 20) : (word) => word.includes(stem);
};

const romance: Language = (keyword) => withEndings(keyword, ['', 's', 'es', 'x']);

// Endings of case and number take the place of the last vowel; words of three letters are abbreviations.
const russian: Language = (keyword) =>
  keyword.length < 4 ? exactly(keyword) : beginning(keyword.replace(/[аеёиоуыэюяйь]+$/, ''), 4);

// Turkish puts suffix upon suffix; the last consonant may soften.
const turkish: Language = (keyword) => {
  if (keyword.length < 4) return exactly(keyword);
  const softened = keyword.replace(/k$/, 'g').replace(/p$/, 'b').replace(/t$/, 'd');
  return (word) => word.startsWith(keyword) || word.startsWith(softened);
};

const byLanguage: Readonly<Record<string, Language>> = {
  en: english,
  de: german,
  fr: romance,
  es: romance,
  ru: russian,
  uk: russian,
  tr: turkish,
};
const exactly: Language = (keyword) => (word) => word === keyword;

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

/** A keyword made ready: what is looked for inside the text, or one word after the other. */
interface Sought {
  readonly inside: string | null;
  readonly words: readonly Fits[];
}

function soughtAnew({ keyword, language, match }: KeywordRow): Sought {
  const words = wordsOf(keyword);
  if (WITHOUT_BLANKS.test(keyword)) return { inside: words.join('') || null, words: [] };
  const fits = byLanguage[language] ?? exactly;
  const stem = match === 'STEM' ? words.length - 1 : -1;
  return {
    inside: null,
    words: words.map((part, i) => (i === stem ? (word: string) => word.startsWith(part) : fits(part))),
  };
}

// The same rows are asked of every item there is.
const remembered = new WeakMap<KeywordRow, Sought>();

function soughtBy(row: KeywordRow): Sought {
  const known = remembered.get(row) ?? soughtAnew(row);
  remembered.set(row, known);
  return known;
}

/**
 * Whether a keyword stands in a text: a word, or several in a row, in any case and number the language has; `STEM` is
 * the beginning of a word. Chinese and Arabic are looked for inside the text. A signal that people look into: rather
 * one too many than one too few.
 */
export function isNamed(text: GoodsText, row: KeywordRow): boolean {
  const { inside, words } = soughtBy(row);
  if (inside !== null) return text.joined.includes(inside);
  if (words.length === 0) return false;
  return text.words.some((_, start) =>
    words.every((fits, i) => {
      const word = text.words[start + i];
      return word !== undefined && fits(word);
    }),
  );
}
