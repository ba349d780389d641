import type { Language } from '@downstream/kernel';
import { wordsAr } from './ar';
import { wordsDe } from './de';
import { deskWordsDe } from './desk-de';
import { deskWordsEn, type DeskWords } from './desk-en';
import { wordsEn, type Words } from './en';
import { wordsFr } from './fr';
import { wordsRu } from './ru';
import { wordsTr } from './tr';
import { wordsUk } from './uk';
import { wordsZh } from './zh';

/** Languages of letters to people at the desk and in the audit room. */
export type DeskLanguage = 'en' | 'de';

/** What stands around every letter, and the letters to distributors. */
export const words: Readonly<Record<Language, Words>> = {
  en: wordsEn,
  de: wordsDe,
  fr: wordsFr,
  zh: wordsZh,
  tr: wordsTr,
  ru: wordsRu,
  uk: wordsUk,
  ar: wordsAr,
};

/** Letters to people at the desk and in the audit room. */
export const deskWords: Readonly<Record<DeskLanguage, DeskWords>> = { en: deskWordsEn, de: deskWordsDe };
