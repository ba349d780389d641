import type { Language, Shell } from '@downstream/kernel';
import type { Catalogue, Catalogues, makerLanguages, Shelf } from '@downstream/ui/client';

type File = () => Promise<{ default: Catalogue }>;
type ReadByAll = Record<Language, File>;
type ReadByMaker = Record<(typeof makerLanguages)[number], File>;

/** One file per shelf and language, each a chunk of its own. A language is added by adding a line per shelf. */
const files: Record<'shared' | 'portal' | 'answers' | 'statements' | 'preview' | 'verify', ReadByAll> &
  Record<'maker' | 'risk' | Exclude<Shell, 'portal'>, ReadByMaker> = {
  shared: {
    en: () => import('../../locales/shared/en.json'),
    de: () => import('../../locales/shared/de.json'),
    fr: () => import('../../locales/shared/fr.json'),
    zh: () => import('../../locales/shared/zh.json'),
    tr: () => import('../../locales/shared/tr.json'),
    ru: () => import('../../locales/shared/ru.json'),
    uk: () => import('../../locales/shared/uk.json'),
    ar: () => import('../../locales/shared/ar.json'),
  },
  portal: {
    en: () => import('../../locales/portal/en.json'),
    de: () => import('../../locales/portal/de.json'),
    fr: () => import('../../locales/portal/fr.json'),
    zh: () => import('../../locales/portal/zh.json'),
    tr: () => import('../../locales/portal/tr.json'),
    ru: () => import('../../locales/portal/ru.json'),
    uk: () => import('../../locales/portal/uk.json'),
    ar: () => import('../../locales/portal/ar.json'),
  },
  answers: {
    en: () => import('../../locales/answers/en.json'),
    de: () => import('../../locales/answers/de.json'),
    fr: () => import('../../locales/answers/fr.json'),
    zh: () => import('../../locales/answers/zh.json'),
    tr: () => import('../../locales/answers/tr.json'),
    ru: () => import('../../locales/answers/ru.json'),
    uk: () => import('../../locales/answers/uk.json'),
    ar: () => import('../../locales/answers/ar.json'),
  },
  statements: {
    en: () => import('../../locales/statements/en.json'),
    de: () => import('../../locales/statements/de.json'),
    fr: () => import('../../locales/statements/fr.json'),
    zh: () => import('../../locales/statements/zh.json'),
    tr: () => import('../../locales/statements/tr.json'),
    ru: () => import('../../locales/statements/ru.json'),
    uk: () => import('../../locales/statements/uk.json'),
    ar: () => import('../../locales/statements/ar.json'),
  },
  preview: {
    en: () => import('../../locales/preview/en.json'),
    de: () => import('../../locales/preview/de.json'),
    fr: () => import('../../locales/preview/fr.json'),
    zh: () => import('../../locales/preview/zh.json'),
    tr: () => import('../../locales/preview/tr.json'),
    ru: () => import('../../locales/preview/ru.json'),
    uk: () => import('../../locales/preview/uk.json'),
    ar: () => import('../../locales/preview/ar.json'),
  },
  verify: {
    en: () => import('../../locales/verify/en.json'),
    de: () => import('../../locales/verify/de.json'),
    fr: () => import('../../locales/verify/fr.json'),
    zh: () => import('../../locales/verify/zh.json'),
    tr: () => import('../../locales/verify/tr.json'),
    ru: () => import('../../locales/verify/ru.json'),
    uk: () => import('../../locales/verify/uk.json'),
    ar: () => import('../../locales/verify/ar.json'),
  },
  maker: { en: () => import('../../locales/maker/en.json'), de: () => import('../../locales/maker/de.json') },
  risk: { en: () => import('../../locales/risk/en.json'), de: () => import('../../locales/risk/de.json') },
  desk: { en: () => import('../../locales/desk/en.json'), de: () => import('../../locales/desk/de.json') },
  audit: { en: () => import('../../locales/audit/en.json'), de: () => import('../../locales/audit/de.json') },
};

export const catalogues: Catalogues = async (shelf, language) => {
  const shelves: Record<Shelf, Partial<Record<Language, File>>> = files;
  const file = shelves[shelf][language] ?? files[shelf].en;
  return (await file()).default;
};
