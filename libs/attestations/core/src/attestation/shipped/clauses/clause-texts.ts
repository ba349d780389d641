import { languages, type Language } from '@downstream/kernel';
import type { TemplateClause, TemplateTexts } from '../../template/attestation-template';
import type { Condition } from '../../../condition';
import { arClauses } from './ar';
import { deClauses } from './de';
import { enClauses } from './en';
import { frClauses } from './fr';
import { ruClauses } from './ru';
import { trClauses } from './tr';
import { ukClauses } from './uk';
import { zhClauses } from './zh';

const clauses: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: enClauses,
  de: deClauses,
  fr: frClauses,
  zh: zhClauses,
  tr: trClauses,
  ru: ruClauses,
  uk: ukClauses,
  ar: arClauses,
};

/** Texts of the house: English governs, and nobody has reviewed the others. A missing one is empty, and a fault. */
export const texts = (of: (language: Language) => string | undefined): TemplateTexts =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      { text: of(language) ?? '', state: language === 'en' ? 'GOVERNING' : 'UNREVIEWED' },
    ]),
  ) as unknown as TemplateTexts;

/** A clause of the house by its id. */
export const clause = (id: string, when?: Condition): TemplateClause => ({
  id,
  ...(when && { when }),
  texts: texts((language) => clauses[language][id]),
});

/** What somebody agrees to who signs on a screen. */
export const consent = texts((language) => clauses[language]['consent']);
