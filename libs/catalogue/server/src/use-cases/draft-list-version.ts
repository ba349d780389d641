import { Injectable } from '@nestjs/common';
import { draftVersion, listsInForce } from '@downstream/catalogue/core';
import { listVersionDrafted } from '@downstream/contracts';
import { ok, type Context, type PublishedListKind } from '@downstream/kernel';
import type { VersionOfList } from '../persistence/list-versions';
import { rowsOf } from '../views/rows-of';
import { ListRecords } from './list-records';

/** What a new version is begun with. */
export interface DraftedList {
  readonly list: string;
  readonly kind: PublishedListKind;
  readonly source: string;
  /** `null` takes over the rows of the version in force. */
  readonly rows: readonly unknown[] | null;
}

/** Begins the next version of a list, or the first of a list of the tenant’s own. */
@Injectable()
export class DraftListVersion {
  constructor(private readonly records: ListRecords) {}

  /** @throws RefusalError LIST_VERSION_OPEN, LIST_ROWS_INVALID */
  run(ctx: Context, { list, kind, source, rows }: DraftedList): Promise<VersionOfList> {
    return this.records.begin(ctx, list, listVersionDrafted, (versions, act) => {
      const [current] = listsInForce(versions, kind, act.at);
      const given = rows === null ? ok(current?.rows ?? []) : rowsOf(kind, rows);
      return given.ok ? draftVersion({ list, kind }, versions, { source, rows: given.value }, act) : given;
    });
  }
}
