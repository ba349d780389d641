import { Injectable } from '@nestjs/common';
import { returnVersion } from '@downstream/catalogue/core';
import { listVersionReturned } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import type { VersionOfList } from '../persistence/list-versions';
import { ListRecords, type SeenVersion } from './list-records';

/** Sends what waits back to be written anew. */
@Injectable()
export class ReturnListVersion {
  constructor(private readonly records: ListRecords) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED */
  run(ctx: Context, seen: SeenVersion, reason: string): Promise<VersionOfList> {
    return this.records.change(ctx, seen, listVersionReturned, (version) => returnVersion(version, reason));
  }
}
