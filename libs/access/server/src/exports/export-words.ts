import type { DeskLanguage } from '@downstream/kernel';

/** What stands above a table that goes out. */
export interface ExportWords {
  readonly by: string;
  readonly at: string;
  readonly workspace: string;
  readonly filter: string;
  readonly all: string;
  readonly search: string;
  readonly order: string;
  readonly ascending: string;
  readonly descending: string;
}

/** The words of the lines that say who took a table, when, and which part of it. */
export const exportWords: Readonly<Record<DeskLanguage, ExportWords>> = {
  en: {
    by: 'Exported by',
    at: 'Exported at',
    workspace: 'Workspace',
    filter: 'Filter',
    all: 'none: all rows',
    search: 'Search',
    order: 'Order',
    ascending: 'ascending',
    descending: 'descending',
  },
  de: {
    by: 'Exportiert von',
    at: 'Exportiert am',
    workspace: 'Arbeitsbereich',
    filter: 'Filter',
    all: 'keiner: alle Zeilen',
    search: 'Suche',
    order: 'Reihenfolge',
    ascending: 'aufsteigend',
    descending: 'absteigend',
  },
};
