import { Inject, Injectable } from '@nestjs/common';
import { entryDifference, primaryName, type ListEntry } from '@downstream/checks/core';
import type { listVersionChanges, Query, Reply } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import {
  changeKinds,
  VersionChanges,
  type ChangeCounts,
  type ChangeKind,
  type EntryChange,
} from '../persistence/version-changes';
import type { ListVersion } from '../persistence/watchlists';

type Page = Reply<typeof listVersionChanges>;

/** What a version changes, entry by entry, a page at a time. */
@Injectable()
export class ChangeViews {
  constructor(
    private readonly changes: VersionChanges,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  async page(tx: Tx, version: ListVersion, { kind, cursor, limit }: Query<typeof listVersionChanges>): Promise<Page> {
    const list = `list-changes ${version.id} ${kind ?? ''}`;
    const afterRef = cursor === undefined ? '' : String(this.cursors.open(list, cursor)[0]);
    const kinds: readonly ChangeKind[] = kind ? [kind] : changeKinds;
    const rows: Page['rows'] = [];
    let last: string | undefined;
    let more = false;
    for await (const change of this.changes.entries(tx, version.follows, version.id, {
      kinds,
      afterRef,
      limit: limit + 1,
    })) {
      if (rows.length === limit) more = true;
      else {
        rows.push(changeView(change));
        last = change.ref;
      }
    }
    const counts: ChangeCounts = {
      ADDED: version.added,
      CHANGED: version.changed - version.reworded,
      REWORDED: version.reworded,
      REMOVED: version.removed,
    };
    const total = kinds.reduce((sum, one) => sum + counts[one], 0);
    return { rows, total, next: more && last !== undefined ? this.cursors.seal(list, [last]) : null };
  }
}

function changeView({ ref, kind, was, now }: EntryChange): Page['rows'][number] {
  const entry = now ?? was;
  return {
    ref,
    kind,
    name: entry ? nameOf(entry) : ref,
    type: entry?.kind ?? 'UNKNOWN',
    programmes: [...(entry?.programmes ?? [])],
    fields:
      was && now
        ? entryDifference(was, now).map(({ field, before, after }) => ({
            field,
            before: [...before],
            after: [...after],
          }))
        : [],
  };
}

function nameOf(entry: ListEntry): string {
  const [first] = entry.addresses;
  return primaryName(entry) || [first?.street, first?.city].filter(Boolean).join(', ') || entry.ref;
}
