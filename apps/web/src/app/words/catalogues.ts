import type { Shell } from '@downstream/kernel';
import type { Catalogue, Catalogues, Language } from '@downstream/ui/client';

type File = () => Promise<{ default: Catalogue }>;

/** One file per shelf and language, each a chunk of its own. A language is added by adding a line per shelf. */
const files: Record<'shared' | Shell, Record<Language, File>> = {
  shared: { en: () => import('../../locales/shared/en.json'), de: () => import('../../locales/shared/de.json') },
  desk: { en: () => import('../../locales/desk/en.json'), de: () => import('../../locales/desk/de.json') },
  portal: { en: () => import('../../locales/portal/en.json'), de: () => import('../../locales/portal/de.json') },
  audit: { en: () => import('../../locales/audit/en.json'), de: () => import('../../locales/audit/de.json') },
};

export const catalogues: Catalogues = async (shelf, language) => (await files[shelf][language]()).default;
