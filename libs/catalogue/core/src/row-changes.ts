import type { PublishedListKind } from '@downstream/kernel';
import canonicalize from 'canonicalize';
import { rowKeyOf } from './list-row-faults';
import type { ListRows } from './list-rows';

/** One row that is not as it was. */
export interface RowChange<K extends PublishedListKind = PublishedListKind> {
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  /** What makes the row the same in both versions. */
  readonly key: string;
  readonly before: ListRows[K] | null;
  readonly after: ListRows[K] | null;
}

/**
 * What the rows of one version change about those of another: removed ones first, then those of the new version in its
 * order. Rows are the same by what identifies them, wherever they stand.
 */
export function rowChanges<K extends PublishedListKind>(
  kind: K,
  before: readonly ListRows[K][],
  after: readonly ListRows[K][],
): readonly RowChange<K>[] {
  const keyOf = rowKeyOf[kind];
  const [old, now] = [new Map(before.map((row) => [keyOf(row), row])), new Map(after.map((row) => [keyOf(row), row]))];
  const removed = [...old].filter(([key]) => !now.has(key));
  return [
    ...removed.map(([key, row]): RowChange<K> => ({ kind: 'REMOVED', key, before: row, after: null })),
    ...[...now].flatMap(([key, row]): RowChange<K>[] => {
      const known = old.get(key);
      if (known === undefined) return [{ kind: 'ADDED', key, before: null, after: row }];
      return canonicalize(known) === canonicalize(row) ? [] : [{ kind: 'CHANGED', key, before: known, after: row }];
    }),
  ];
}
