import type { PartyKind } from '@downstream/kernel';
import anyAscii from 'any-ascii';
import { fold } from './fold';
import { splitLegalForms, unspacedForms, type LegalForm } from './legal-forms';

/** A name as it is compared: everything that does not tell one party from another taken away. */
export interface NormalName {
  /** Words in lower-case ASCII in the order written, legal forms taken off. */
  readonly tokens: readonly string[];
  /** The same words as they sound, place by place. */
  readonly folded: readonly string[];
  /** Families of the legal forms found, sorted; empty for a person. */
  readonly legalForms: readonly LegalForm[];
  /** Tokens and legal forms with single spaces. Normalising it again gives the same value. */
  readonly text: string;
  /** The name in its own script: composed, case folded, spaces made single. */
  readonly original: string;
}

// A dot or slash between single letters joins them ("S.A.", "A/S", "O.O.O."): a token each would match anything.
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L}(?![\p{L}\p{N}\p{M}]))+\.?/gu;
const APOSTROPHE = /['‘’‛`´ʹʻʼʽʾʿˈ"“”«»]/gu;
const UNSPACED = /(\p{Script=Han}|\p{Script=Hangul})/gu;
const UNSEEN = /[\p{Extended_Pictographic}\p{Cf}\p{Cc}]/gu;

const joined = (abbreviation: string): string => abbreviation.replace(/[./]/g, '') + ' ';

/**
 * Normalises a name (domain reference 6.1): compatibility composition, case folding, transliteration to ASCII,
 * apostrophes dropped, other punctuation to spaces, legal forms recognised and named by family.
 *
 * Han characters become one pinyin word each, also in Japanese names, whose reading cannot be known from the writing;
 * Arabic and Hebrew keep their consonants only, as written.
 * @param kind `PERSON` switches the search for legal forms off: "SA" ends many a person's name.
 */
export function normaliseName(text: string, kind?: PartyKind): NormalName {
  const composed = text.normalize('NFKC').replace(UNSEEN, ' ').toLowerCase().normalize('NFKC');
  const original = composed.replace(/\s+/g, ' ').trim();
  let spaced = original;
  if (kind !== 'PERSON') for (const [form, family] of unspacedForms) spaced = spaced.replaceAll(form, ` ${family} `);
  const ascii = anyAscii(spaced.replace(ABBREVIATION, joined).replace(UNSPACED, ' $1 ').replace(APOSTROPHE, ''))
    .toLowerCase()
    .replace(/['`"]/g, '')
    .replaceAll('&', ' and ');
  const tokens = ascii.split(/[^a-z0-9]+/).filter((token) => token !== '');
  const { words, forms } = kind === 'PERSON' ? { words: tokens, forms: [] } : splitLegalForms(tokens);
  return { tokens: words, folded: words.map(fold), legalForms: forms, text: [...words, ...forms].join(' '), original };
}
