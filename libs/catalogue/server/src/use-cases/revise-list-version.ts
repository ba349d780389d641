import { Injectable } from '@nestjs/common';
import { reviseDraft } from '@downstream/catalogue/core';
import { listVersionRevised } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import type { VersionOfList } from '../persistence/list-versions';
import { rowsOf } from '../views/rows-of';
import { ListRecords, type SeenVersion } from './list-records';

/** Writes a draft of a list anew. */
@Injectable()
export class ReviseListVersion {
  constructor(private readonly records: ListRecords) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, LIST_ROWS_INVALID */
  run(ctx: Context, seen: SeenVersion, content: { source: string; rows: readonly unknown[] }): Promise<VersionOfList> {
    return this.records.change(ctx, seen, listVersionRevised, (version, act) => {
      const rows = rowsOf(version.kind, content.rows);
      return rows.ok ? reviseDraft(version, { source: content.source, rows: rows.value }, act) : rows;
    });
  }
}
