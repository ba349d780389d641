import { Injectable } from '@nestjs/common';
import { publish } from '@downstream/catalogue/core';
import { listVersionPublished } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import type { VersionOfList } from '../persistence/list-versions';
import { ListRecords, type SeenVersion } from './list-records';

/** Publishes what waits, as the second person has seen it. */
@Injectable()
export class PublishListVersion {
  constructor(private readonly records: ListRecords) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, LIST_NEEDS_ANOTHER_PERSON, LIST_DATE_PASSED */
  run(ctx: Context, seen: SeenVersion): Promise<VersionOfList> {
    return this.records.change(ctx, seen, listVersionPublished, publish);
  }
}
