import { Injectable } from '@nestjs/common';
import type { ListEntry } from '@downstream/checks/core';
import type { ListVersionId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ofBoth } from './list-tables';

/**
 * What became of an entry between two versions of a list. `CHANGED`: its fingerprint is another, so it means something
 * else; `REWORDED`: it means the same in other words (domain reference 6.4).
 */
export const changeKinds = ['ADDED', 'CHANGED', 'REWORDED', 'REMOVED'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One entry that is not the same in both versions. */
export interface RefChange {
  readonly ref: string;
  readonly kind: ChangeKind;
  /** SHA-256 of the entry as it was, and as it is; null where the version has none of that number. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The same with the entries themselves. */
export interface EntryChange extends RefChange {
  readonly was: ListEntry | null;
  readonly now: ListEntry | null;
}

/** How many entries are of each kind. */
export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

/** A part of the changes: only these kinds, after a number, and no more than so many; all of them unless said. */
export interface ChangeSlice {
  readonly kinds?: readonly ChangeKind[];
  readonly afterRef?: string;
  readonly limit?: number;
}

/** Numbers of a version, and what an entry says: of public lists and of the tenant's own. */
const members = ofBoth(({ member }) => `select version_id, ref, content from ${member}`);
const said = ofBoth(({ entry }) => `select content, fingerprint, entry from ${entry}`);

/** The entries whose content differs, with what that means; members that are equal drop out before entries are read. */
const differing = `
  select coalesce(a.ref, b.ref) as ref, b.content as before, a.content as after, be.entry as was, ae.entry as now,
    case when b.content is null then 'ADDED' when a.content is null then 'REMOVED'
      when ae.fingerprint <> be.fingerprint then 'CHANGED' else 'REWORDED' end as kind
  from (select ref, content from ${members} m where version_id = $1) b
  full join (select ref, content from ${members} m where version_id = $2) a using (ref)
  left join ${said} be on be.content = b.content
  left join ${said} ae on ae.content = a.content
  where b.content is distinct from a.content`;

const light = 'ref, kind, before, after';
const whole = 'ref, kind, before, after, was, now';
const rowsOf = (columns: string): string =>
  `select ${columns} from (${differing}) as d where kind = any($3) and ref > $4 order by ref limit $5`;

/** Rows of a cursor that are held at once. */
const FETCH = 500;

/**
 * What a version of a list changes against another, usually the one before, found by the database in one statement. A
 * version that is null holds nothing, so that everything of the other is added (or removed).
 */
@Injectable()
export class VersionChanges {
  private cursors = 0;

  async counts(tx: Tx, before: ListVersionId | null, after: ListVersionId | null): Promise<ChangeCounts> {
    const rows: { kind: ChangeKind; n: number }[] = await tx.query(
      `select kind, count(*)::int as n from (${differing}) as d group by kind`,
      [before, after],
    );
    const found = new Map(rows.map(({ kind, n }) => [kind, n]));
    const of = (kind: ChangeKind): number => found.get(kind) ?? 0;
    return { ADDED: of('ADDED'), CHANGED: of('CHANGED'), REWORDED: of('REWORDED'), REMOVED: of('REMOVED') };
  }

  /** The changed numbers in their order, without the entries: light enough for a whole list at once. */
  refs(tx: Tx, before: ListVersionId | null, after: ListVersionId | null, slice: ChangeSlice = {}) {
    return this.rows<RefChange>(tx, light, before, after, slice);
  }

  /** The changed entries in the order of their numbers, as they were and as they are; a few hundred are held at once. */
  entries(tx: Tx, before: ListVersionId | null, after: ListVersionId | null, slice: ChangeSlice = {}) {
    return this.rows<EntryChange>(tx, whole, before, after, slice);
  }

  private async *rows<Row>(
    tx: Tx,
    columns: string,
    before: ListVersionId | null,
    after: ListVersionId | null,
    { kinds = changeKinds, afterRef = '', limit }: ChangeSlice,
  ): AsyncGenerator<Row, void, undefined> {
    this.cursors += 1;
    const cursor = `version_changes_${this.cursors}`;
    await tx.query(`declare ${cursor} no scroll cursor for ${rowsOf(columns)}`, [
      before,
      after,
      kinds,
      afterRef,
      limit ?? null,
    ]);
    try {
      for (;;) {
        const rows: Row[] = await tx.query(`fetch ${FETCH} from ${cursor}`);
        yield* rows;
        if (rows.length < FETCH) break;
      }
    } finally {
      // After a failed statement nothing can be closed, and the cursor ends with the transaction.
      await tx.query(`close ${cursor}`).catch(() => undefined);
    }
  }
}
