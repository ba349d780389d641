import { Injectable } from '@nestjs/common';
import { isApproved } from '@downstream/distributors/core';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';
import { MoveDistributor } from './move-distributor';

/** Ends an approval whose review date has come (product reference 9.1). What is not approved stays as it is. */
@Injectable()
export class ExpireApproval {
  constructor(
    private readonly records: DistributorRecords,
    private readonly move: MoveDistributor,
  ) {}

  /** In the caller's transaction. @throws RefusalError NOT_FOUND */
  async in(tx: Tx, id: DistributorId): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    return isApproved(before.state) ? this.move.in(tx, before, { to: 'EXPIRED' }) : before;
  }
}
