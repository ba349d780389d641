import { Inject, Injectable } from '@nestjs/common';
import { actOf, place, type Hold, type HoldBasis } from '@downstream/distributors/core';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type EventId,
  type HoldId,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Distributors } from '../persistence/distributors';
import { HoldRecords } from './hold-records';

export interface HoldRequest {
  readonly distributorId: DistributorId;
  readonly basis: HoldBasis;
  readonly reason: string;
  /** Id of what gave rise to it, such as a hit. */
  readonly cause?: string | null;
  /** The event that led to it, when a machine places it. */
  readonly event?: EventId;
}

/**
 * Places a hold on a distributor: one person, or a machine, may stop. Other rooms call `in` within their own
 * transaction, so that what they found and the stop are one deed.
 */
@Injectable()
export class PlaceHold {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly records: HoldRecords,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, REASON_REQUIRED */
  run(ctx: Context, request: HoldRequest): Promise<Hold> {
    return this.tenants.within(ctx, (tx) => this.in(tx, request));
  }

  /** Places the hold in the caller's transaction. */
  async in(tx: Tx, { distributorId, basis, reason, cause = null, event }: HoldRequest): Promise<Hold> {
    if (!(await this.distributors.exists(tx, distributorId))) throw new RefusalError(refusal('NOT_FOUND'));
    const facts = { id: this.ids.next<HoldId>(), distributorId, basis, cause, reason };
    const hold = orThrow(place(facts, actOf(tx.context, this.clock.now())));
    await this.records.open(tx, hold, event);
    return hold;
  }
}
