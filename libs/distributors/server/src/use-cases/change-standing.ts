import { Inject, Injectable } from '@nestjs/common';
import { distributorStandingRenewed, distributorSuspended } from '@downstream/contracts';
import { actOf, authorOf, changedBy, isApproved, suspend, type Act } from '@downstream/distributors/core';
import { orThrow, type Clock, type EventId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { FiledDistributor, Standing } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';
import { MoveDistributor } from './move-distributor';

/** Gives a distributor the standing that a review has decided. */
@Injectable()
export class ChangeStanding {
  constructor(
    private readonly records: DistributorRecords,
    private readonly move: MoveDistributor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** On a distributor that the caller has locked. */
  async in(
    tx: Tx,
    before: FiledDistributor,
    standing: Standing,
    reason: string | null,
    cause: EventId,
  ): Promise<FiledDistributor> {
    const { state } = before;
    if (state === 'IN_REVIEW' || state === 'PENDING_APPROVAL' || state === 'EXPIRED') {
      // An approval may run out while its review is under way: the decision ends that too.
      const judged = state === 'EXPIRED' ? await this.move.in(tx, before, { to: 'IN_REVIEW', cause }) : before;
      // The news that it lay with the approvers may still be under way: the step is taken all the same.
      const pending =
        judged.state === 'IN_REVIEW' ? await this.move.in(tx, judged, { to: 'PENDING_APPROVAL', cause }) : judged;
      return this.move.in(tx, pending, { to: standing.decision, reason, cause, standing });
    }
    if (isApproved(state) && standing.decision === 'REJECTED') {
      const record = orThrow(suspend(before, reason ?? '', this.act(tx)));
      return this.records.change(tx, distributorSuspended, before, record, { standing, cause });
    }
    if (state === 'TERMINATED') return before;
    const record = changedBy(before, authorOf(this.act(tx)), {});
    return this.records.change(tx, distributorStandingRenewed, before, record, { standing, cause });
  }

  private act(tx: Tx): Act {
    return actOf(tx.context, this.clock.now());
  }
}
