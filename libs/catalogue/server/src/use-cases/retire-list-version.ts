import { Injectable } from '@nestjs/common';
import { retire } from '@downstream/catalogue/core';
import { listVersionRetired } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import type { VersionOfList } from '../persistence/list-versions';
import { ListRecords, type SeenVersion } from './list-records';

/** Retires a version that a later one has replaced. */
@Injectable()
export class RetireListVersion {
  constructor(private readonly records: ListRecords) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, LIST_STILL_IN_FORCE */
  run(ctx: Context, seen: SeenVersion): Promise<VersionOfList> {
    return this.records.change(ctx, seen, listVersionRetired, (version, { at }, versions) =>
      retire(version, versions, at),
    );
  }
}
