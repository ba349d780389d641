import { Inject, Injectable } from '@nestjs/common';
import { holdReleased, holdReleaseVoted } from '@downstream/contracts';
import { actOf, isOpen, voteRelease, type Hold } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type HoldId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { HoldRecords } from './hold-records';

/** Votes for the release of a hold; two different people release it. */
@Injectable()
export class VoteHoldRelease {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: HoldRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, HOLD_ALREADY_RELEASED, HOLD_NEEDS_ANOTHER_PERSON */
  run(ctx: Context, id: HoldId, reason: string): Promise<Hold> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, reason));
  }

  async in(tx: Tx, id: HoldId, reason: string): Promise<Hold> {
    const before = await this.records.locked(tx, id);
    const hold = orThrow(voteRelease(before, reason, actOf(tx.context, this.clock.now())));
    await this.records.change(tx, isOpen(hold) ? holdReleaseVoted : holdReleased, before, hold);
    return hold;
  }
}
