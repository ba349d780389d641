import type { Fault, ListRows } from '@downstream/catalogue/core';
import { listRowOf } from '@downstream/contracts';
import { ok, refuse, type PublishedListKind, type Result } from '@downstream/kernel';

/**
 * Rows as those of one kind of list.
 * @returns refusal `LIST_ROWS_INVALID` naming each row that is of another kind
 */
export function rowsOf<K extends PublishedListKind>(kind: K, rows: readonly unknown[]): Result<readonly ListRows[K][]> {
  const read = rows.map((row) => listRowOf[kind].safeParse(row));
  const faults = read.flatMap(({ success }, i): Fault[] =>
    success ? [] : [{ pointer: `/rows/${i}`, code: 'UNKNOWN' }],
  );
  if (faults.length > 0) return refuse('LIST_ROWS_INVALID', { faults });
  return ok(read.map(({ data }) => data as unknown as ListRows[K]));
}
