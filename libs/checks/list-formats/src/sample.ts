import type { ListEntry } from '@downstream/checks/core';

/** What every entry of the bundled sample list says in its remarks. */
export const SAMPLE_MARK = 'Invented entry for demonstration';

/** Whether these are entries of the bundled sample list, of invented names: no real list has one such entry. */
export const isSample = (entries: readonly ListEntry[]): boolean =>
  entries.some(({ remarks }) => remarks.some((remark) => remark.startsWith(SAMPLE_MARK)));
