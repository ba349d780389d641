import type { Language } from '@downstream/kernel';

/** How values are written out in a language: digits are the Western ones everywhere, days those of the Gregorian calendar. */
export interface WrittenValues {
  readonly number: (value: number) => string;
  readonly day: (day: string) => string;
  readonly country: (code: string) => string;
}

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de',
  fr: 'fr',
  zh: 'zh-Hans',
  tr: 'tr',
  ru: 'ru',
  uk: 'uk',
  ar: 'ar',
};

/** The writing of a language. A code that is no country stays as it is. */
export function writtenValues(language: Language): WrittenValues {
  const locale = `${locales[language]}-u-ca-gregory-nu-latn`;
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  return {
    number: (value) => numbers.format(value),
    day: (day) => {
      const at = new Date(`${day}T00:00:00Z`);
      return Number.isNaN(at.getTime()) ? day : days.format(at);
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
  };
}
