import type { Import } from '../import/import.store';

export const IMPORT_ID = '0198c0de-0000-7000-8000-0000000000aa';

/** An import of two rows that was read, as the server answers it. */
export const anImport = (facts: Partial<Import> = {}): Import => ({
  id: IMPORT_ID,
  state: 'READ',
  file: { name: 'dealers.csv', bytes: 120 },
  by: 'Ana Costa',
  at: '2026-03-02T09:00:00.000Z' as Import['at'],
  done: 0,
  total: null,
  fault: null,
  reading: {
    ...{ kind: 'TEXT', sheets: [], sheet: null, encoding: 'utf-8', encodingSure: true, delimiter: ';', header: 1 },
    rows: 2,
  },
  columns: [
    { place: 0, header: 'Firma', samples: ['Acme'], filled: 2, field: 'legalName', confidence: 'HEADER' },
    { place: 1, header: 'Where', samples: ['Rusland'], filled: 2, field: null, confidence: null },
  ],
  top: [{ row: 1, cells: ['Firma', 'Where'] }],
  decisions: { columns: { 0: 'legalName' }, words: {}, repairs: {}, existing: 'UPDATE' },
  remembered: false,
  report: null,
  notice: null,
  committedAt: null,
  undoUntil: null,
  undone: null,
  ...facts,
});

/** The same after a check that found a word and a fault. */
export const aCheckedImport = (facts: Partial<Import> = {}): Import =>
  anImport({
    state: 'CHECKED',
    decisions: { columns: { 0: 'legalName', 1: 'country' }, words: {}, repairs: {}, existing: 'UPDATE' },
    report: {
      rows: 2,
      outcomes: { CREATE: 1, UPDATE: 0, SKIP: 0, ERROR: 1 },
      groups: [
        {
          ...{ key: 'registryNumber:CHECK', field: 'registryNumber', code: 'CHECK', rows: 1 },
          ...{ repairs: ['LEAVE_OUT', 'KEEP', 'SKIP'], repair: null },
          values: [{ value: '7707083894', rows: 1, hint: '3' }],
        },
      ],
      words: [{ field: 'country', word: 'Rusland', rows: 1 }],
      moreWords: 0,
      formulas: 2,
    },
    ...facts,
  });
