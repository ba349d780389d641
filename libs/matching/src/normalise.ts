import type { PartyKind } from '@downstream/kernel';
import anyAscii from 'any-ascii';
import { LONG_A, OWN_H, servantNames, spellArabic } from './facts/arabic-names';
import { nameArabicWords } from './facts/arabic-words';
import { hanWords } from './facts/han-words';
import { shortenKinds } from './facts/organisation-kinds';
import { fold } from './fold';
import { withoutLookAlikes } from './look-alikes';
import { splitLegalForms, unspacedForms, type LegalForm } from './legal-forms';
import { consonantsOf } from './name-consonants';
import { plainWords } from './plain-words';
import { tokenWeight } from './token-weight';
import { hanSound } from './han-sounds';
import { isHanScript, isVowellessScript } from './writing';

/** A name as it is compared: everything that does not tell one party from another taken away. */
export interface NormalName {
  /** Words in lower-case ASCII in the order written, legal forms taken off. */
  readonly tokens: readonly string[];
  /** The same words as they sound, place by place. */
  readonly folded: readonly string[];
  /** What each of the words weighs (`tokenWeight`), place by place. */
  readonly weights: readonly number[];
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
  /** Whether it was written in a script that leaves most vowels out. */
  readonly vowelless: boolean;
  /** Whether it was written in Han characters. */
  readonly han: boolean;
  /** The consonants of the words that say who is meant, without blanks; empty where a word has a digit. */
  readonly consonants: string;
  /** How these words sound to somebody who writes in Chinese (`hanSound`). */
  readonly sound: string;
  /**
   * Tokens and legal forms with single spaces. Normalising it again gives the same value, but for names in Arabic script,
   * of whose letters capitals tell what Latin ones cannot.
   */
  readonly text: string;
  /** The name in its own script: composed, case folded, spaces made single. */
  readonly original: string;
}

// A dot or slash between single letters joins them ("S.A.", "A/S", "O.O.O."): a token each would match anything.
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L}(?![\p{L}\p{N}\p{M}]))+\.?/gu;
// The same among Latin letters without marks, in lower case.
const PLAIN_ABBREVIATION = /(?<![a-z0-9])[a-z](?:[./][a-z](?![a-z0-9]))+\.?/g;
const APOSTROPHE = /['‘’‛`´ʹʻʼʽʾʿˈ"“”«»]/gu;
const ARABIC = /\p{Script=Arabic}/u;
const HAN = /\p{Script=Han}|\p{Script=Hangul}/u;
// "City" after the name of one: in Latin letters hardly anybody writes it.
const CITY = /(\p{Script=Han}{2})市/gu;
const UNSPACED = /(\p{Script=Han}|\p{Script=Hangul})/gu;
const APOSTROPHES = /['`"]/g;
const SPACES = /\s+/g;
// Capitals are letters of Arabic script that Latin ones cannot tell: an h that is none of "zh", and a long a.
const WORD = /[a-z0-9AH]+/g;
const UNSEEN = /[\p{Extended_Pictographic}\p{Cf}\p{Cc}]/gu;

const joined = (abbreviation: string): string => abbreviation.replace(/[./]/g, '') + ' ';

// What most names of most lists consist of: nothing in it needs composing, transliterating or hiding.
const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /[./]/;

/** Nobody's name is longer; of prose, which lists hold too, the beginning is compared. */
const MOST_WORDS = 64;

/** What follows is not even looked at. */
const LONGEST_NAME = 1000;

/** All words of a name in lower-case ASCII, and the name in its own script. */
function wordsOf(
  text: string,
  company: boolean,
): { readonly all: readonly string[]; readonly own: string; readonly plain: boolean } {
  const lower = text.toLowerCase();
  const plain = plainWords(text, lower);
  if (plain) return { all: plain, own: lower, plain: true };
  const { ascii, own } = spelled(text, company);
  return { all: (ascii.includes('&') ? ascii.replaceAll('&', ' and ') : ascii).match(WORD) ?? [], own, plain: false };
}

/** Lower-case ASCII with the words apart, and the name in its own script. */
function spelled(text: string, company: boolean): { readonly ascii: string; readonly own: string } {
  if (PLAIN.test(text)) {
    const lower = text.toLowerCase();
    const short = MARKS.test(lower) ? lower.replace(PLAIN_ABBREVIATION, joined) : lower;
    return { ascii: short.replace(APOSTROPHES, ''), own: lower };
  }
  const composed = text.normalize('NFKC').replace(UNSEEN, ' ').toLowerCase().normalize('NFKC');
  const own = composed.replace(SPACES, ' ').trim();
  let spaced = withoutLookAlikes(own);
  if (company && HAN.test(spaced)) {
    spaced = spaced.replace(CITY, '$1');
    for (const [form, family] of unspacedForms) spaced = spaced.replaceAll(form, ` ${family} `);
    for (const [word, meaning] of hanWords) spaced = spaced.replaceAll(word, ` ${meaning} `);
  }
  if (ARABIC.test(spaced)) spaced = spellArabic(company ? nameArabicWords(spaced) : spaced);
  const ascii = anyAscii(spaced.replace(ABBREVIATION, joined).replace(UNSPACED, ' $1 ').replace(APOSTROPHE, ''));
  return {
    ascii: ascii.toLowerCase().replace(APOSTROPHES, '').replaceAll(OWN_H, 'H').replaceAll(LONG_A, 'A'),
    own,
  };
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
  const given = text.length > LONGEST_NAME ? text.slice(0, LONGEST_NAME) : text;
  const { all, own, plain } = wordsOf(given, kind !== 'PERSON');
  const words = all.length > MOST_WORDS ? all.slice(0, MOST_WORDS) : all;
  const proper = kind === 'PERSON' ? { words, forms: NO_FORMS } : splitLegalForms(words);
  const tokens = kind === 'PERSON' ? proper.words : shortenKinds(proper.words);
  return new Normal(apart(tokens), proper.forms, proper.words, words, own, plain);
}

// All words that are written apart end or begin like this.
const COMPOUND = /^ab[dou]|^z[ou]l|^el?([sdrntz])\1|d(?:in|een|ine|ien)$|lah$/;

function apart(tokens: readonly string[]): readonly string[] {
  for (const token of tokens) if (mayBeCompound(token) && COMPOUND.test(token)) return servantNames(tokens);
  return tokens;
}

/** Two letters tell of most words that they are none of these. */
function mayBeCompound(token: string): boolean {
  const first = token.charCodeAt(0);
  const last = token.charCodeAt(token.length - 1);
  return first === A || first === Z || first === E || last === N || last === E || last === H;
}

const [A, Z, E, N, H] = Array.from('azenh', (letter) => letter.charCodeAt(0));

const NO_FORMS: readonly LegalForm[] = [];

/** A normal name whose sounds and text are worked out when somebody asks: a list has many names that nobody does. */
class Normal implements NormalName {
  private weighed: readonly number[] | null = null;
  private sounds: readonly string[] | null = null;
  private joined: string | null = null;
  private allJoined: string | null = null;
  private heard: string | null = null;
  private heardAbroad: string | null = null;

  constructor(
    readonly tokens: readonly string[],
    readonly legalForms: readonly LegalForm[],
    readonly written: readonly string[],
    readonly words: readonly string[],
    /** In its own script, spaces as they came. */
    private readonly own: string,
    /** Whether it is known to be written in Latin letters without marks. */
    private readonly plain: boolean,
  ) {}

  get original(): string {
    return this.own.replace(SPACES, ' ').trim();
  }

  get vowelless(): boolean {
    return !this.plain && isVowellessScript(this.own);
  }

  get han(): boolean {
    return !this.plain && isHanScript(this.own);
  }

  get consonants(): string {
    return (this.heard ??= consonantsOf(this.tokens));
  }

  get sound(): string {
    return (this.heardAbroad ??= hanSound(this.tokens, this.han));
  }

  get weights(): readonly number[] {
    return (this.weighed ??= this.tokens.map(tokenWeight));
  }

  get folded(): readonly string[] {
    return (this.sounds ??= this.tokens.map(fold));
  }

  get letters(): string {
    return (this.joined ??= this.written.join(''));
  }

  get allLetters(): string {
    return (this.allJoined ??= this.words.length === this.written.length ? this.letters : this.words.join(''));
  }

  get text(): string {
    return [...this.tokens, ...this.legalForms].join(' ');
  }
}
