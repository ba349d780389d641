import { Injectable } from '@nestjs/common';
import { proposeVersion } from '@downstream/catalogue/core';
import { listVersionProposed } from '@downstream/contracts';
import type { Context, Instant } from '@downstream/kernel';
import type { VersionOfList } from '../persistence/list-versions';
import { ListRecords, type SeenVersion } from './list-records';

/** Asks a second person to publish a draft, from an instant on or from its publication on. */
@Injectable()
export class ProposeListVersion {
  constructor(private readonly records: ListRecords) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, LIST_DATE_PASSED */
  run(ctx: Context, seen: SeenVersion, effectiveFrom: Instant | null): Promise<VersionOfList> {
    return this.records.change(ctx, seen, listVersionProposed, (version, act) =>
      proposeVersion(version, effectiveFrom, act),
    );
  }
}
