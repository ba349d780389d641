import { Inject, Injectable } from '@nestjs/common';
import {
  distributorApprovalRequested,
  distributorApproved,
  distributorCorrectionAsked,
  distributorExpired,
  distributorRejected,
  distributorReviewStarted,
  distributorScreeningStarted,
  distributorTerminated,
} from '@downstream/contracts';
import { actOf, moveTo } from '@downstream/distributors/core';
import { orThrow, type Clock, type DistributorState, type EventId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { FiledDistributor, Standing } from '../persistence/filed';
import { DistributorRecords, type DistributorEvent } from './distributor-records';

/** The sentence each step says; steps with a use case of their own are not among them. */
const sentences: Partial<Record<DistributorState, DistributorEvent>> = {
  REGISTERING: distributorCorrectionAsked,
  SCREENING: distributorScreeningStarted,
  IN_REVIEW: distributorReviewStarted,
  PENDING_APPROVAL: distributorApprovalRequested,
  APPROVED: distributorApproved,
  APPROVED_WITH_CONDITIONS: distributorApproved,
  REJECTED: distributorRejected,
  EXPIRED: distributorExpired,
  TERMINATED: distributorTerminated,
};

export interface Move {
  readonly to: DistributorState;
  readonly reason?: string | null;
  /** The event that led to it. */
  readonly cause?: EventId;
  readonly standing?: Standing;
}

/** Takes a step in a distributor's life that follows from what happened elsewhere. */
@Injectable()
export class MoveDistributor {
  constructor(
    private readonly records: DistributorRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes the step in the caller's transaction, on a distributor the caller has locked.
   * @throws RefusalError TRANSITION_NOT_ALLOWED, REASON_REQUIRED
   */
  async in(tx: Tx, before: FiledDistributor, { to, reason = null, cause, standing }: Move): Promise<FiledDistributor> {
    const record = orThrow(moveTo(before, to, actOf(tx.context, this.clock.now()), reason));
    const sentence = sentences[to];
    if (!sentence) throw new Error(`No event says that a distributor became ${to}`);
    return this.records.change(tx, sentence, before, record, {
      ...(cause && { cause }),
      ...(standing && { standing }),
    });
  }
}
