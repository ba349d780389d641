import type { PartyKind } from '@downstream/kernel';
import anyAscii from 'any-ascii';
import { servantNames, spellArabic } from './facts/arabic-names';
import { hanWords } from './facts/han-words';
import { fold } from './fold';
import { withoutLookAlikes } from './look-alikes';
import { splitLegalForms, unspacedForms, type LegalForm } from './legal-forms';

/** A name as it is compared: everything that does not tell one party from another taken away. */
export interface NormalName {
  /** Words in lower-case ASCII in the order written, legal forms taken off. */
  readonly tokens: readonly string[];
  /** The same words as they sound, place by place. */
  readonly folded: readonly string[];
  /** Families of the legal forms found, sorted; empty for a person. */
  readonly legalForms: readonly LegalForm[];
  /** The words that `tokens` were made of: servant names as they are written. */
  readonly written: readonly string[];
  /** All words as written, those of legal forms included; as many as `written` when there are none. */
  readonly words: readonly string[];
  /** The words of `written` without blanks. */
  readonly letters: string;
  /** All words without blanks. */
  readonly allLetters: string;
  /** Tokens and legal forms with single spaces. Normalising it again gives the same value. */
  readonly text: string;
  /** The name in its own script: composed, case folded, spaces made single. */
  readonly original: string;
}

// A dot or slash between single letters joins them ("S.A.", "A/S", "O.O.O."): a token each would match anything.
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L}(?![\p{L}\p{N}\p{M}]))+\.?/gu;
const APOSTROPHE = /['‘’‛`´ʹʻʼʽʾʿˈ"“”«»]/gu;
const ARABIC = /\p{Script=Arabic}/u;
const HAN = /\p{Script=Han}|\p{Script=Hangul}/u;
// "City" after the name of one: in Latin letters hardly anybody writes it.
const CITY = /(\p{Script=Han}{2})市/gu;
const UNSPACED = /(\p{Script=Han}|\p{Script=Hangul})/gu;
const APOSTROPHES = /['`"]/g;
const SPACES = /\s+/g;
const WORD = /[a-z0-9]+/g;
const UNSEEN = /[\p{Extended_Pictographic}\p{Cf}\p{Cc}]/gu;

const joined = (abbreviation: string): string => abbreviation.replace(/[./]/g, '') + ' ';

// What most names of most lists consist of: nothing in it needs composing, transliterating or hiding.
const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /[./]/;

/** Nobody's name is longer; of prose, which lists hold too, the beginning is compared. */
const MOST_WORDS = 64;

/** Lower-case ASCII with the words apart, and the name in its own script. */
function spelled(text: string, company: boolean): { readonly ascii: string; readonly original: string } {
  if (PLAIN.test(text)) {
    const lower = text.toLowerCase();
    const short = MARKS.test(lower) ? lower.replace(ABBREVIATION, joined) : lower;
    return { ascii: short.replace(APOSTROPHES, ''), original: lower.replace(SPACES, ' ').trim() };
  }
  const composed = text.normalize('NFKC').replace(UNSEEN, ' ').toLowerCase().normalize('NFKC');
  const original = composed.replace(SPACES, ' ').trim();
  let spaced = withoutLookAlikes(original);
  if (company && HAN.test(spaced)) {
    spaced = spaced.replace(CITY, '$1');
    for (const [form, family] of unspacedForms) spaced = spaced.replaceAll(form, ` ${family} `);
    for (const [word, meaning] of hanWords) spaced = spaced.replaceAll(word, ` ${meaning} `);
  }
  if (ARABIC.test(spaced)) spaced = spellArabic(spaced);
  const ascii = anyAscii(spaced.replace(ABBREVIATION, joined).replace(UNSPACED, ' $1 ').replace(APOSTROPHE, ''));
  return { ascii: ascii.toLowerCase().replace(APOSTROPHES, ''), original };
}

/**
 * Normalises a name (domain reference 6.1): compatibility composition, case folding, transliteration to ASCII,
 * apostrophes dropped, other punctuation to spaces, legal forms recognised and named by family.
 *
 * Han characters become one pinyin word each, also in Japanese names, whose reading cannot be known from the writing; in
 * the names of companies business words are named in English first. Arabic and Hebrew keep their consonants only, as
 * written, but for articles and what names are compounded with; "abd al", "abdel" and "abdul" become one word.
 * @param kind `PERSON` switches the search for legal forms off: "SA" ends many a person's name.
 */
export function normaliseName(text: string, kind?: PartyKind): NormalName {
  const { ascii, original } = spelled(text, kind !== 'PERSON');
  const all = (ascii.includes('&') ? ascii.replaceAll('&', ' and ') : ascii).match(WORD) ?? [];
  const words = all.length > MOST_WORDS ? all.slice(0, MOST_WORDS) : all;
  const proper = kind === 'PERSON' ? { words, forms: NO_FORMS } : splitLegalForms(words);
  return new Normal(apart(proper.words), proper.forms, proper.words, words, original);
}

// All words that are written apart end or begin like this.
const COMPOUND = /^abd|d(?:in|een|ine|ien)$|lah$/;

const apart = (tokens: readonly string[]): readonly string[] =>
  tokens.some((token) => COMPOUND.test(token)) ? servantNames(tokens) : tokens;

const NO_FORMS: readonly LegalForm[] = [];

/** A normal name whose sounds and text are worked out when somebody asks: a list has many names that nobody does. */
class Normal implements NormalName {
  private sounds: readonly string[] | null = null;
  private joined: string | null = null;
  private allJoined: string | null = null;

  constructor(
    readonly tokens: readonly string[],
    readonly legalForms: readonly LegalForm[],
    readonly written: readonly string[],
    readonly words: readonly string[],
    readonly original: string,
  ) {}

  get folded(): readonly string[] {
    return (this.sounds ??= this.tokens.map(fold));
  }

  get letters(): string {
    return (this.joined ??= this.written.join(''));
  }

  get allLetters(): string {
    return (this.allJoined ??= this.words.join(''));
  }

  get text(): string {
    return [...this.tokens, ...this.legalForms].join(' ');
  }
}
