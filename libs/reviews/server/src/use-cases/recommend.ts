import { Inject, Injectable } from '@nestjs/common';
import { reviewApprovalRequested, reviewRecommended } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { orThrow, refusal, RefusalError, type Clock, type Context, type ReviewId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { binding, recommend, submitForApproval, type Proposal } from '@downstream/reviews/core';
import { CaseFiles, frozen, gapsOf, snapshotOf } from '../case/case-files';
import type { FiledReview } from '../persistence/filed-review';
import { Participants } from '../persistence/participants';
import { ReviewRecords } from './review-records';

/** Recommends a decision, freezes what it rests on and lays it before the approvers. */
@Injectable()
export class Recommend {
  constructor(
    private readonly tenants: Tenants,
    private readonly files: CaseFiles,
    private readonly records: ReviewRecords,
    private readonly participants: Participants,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, NOT_ALLOWED, CONDITIONS_MISFIT, REVIEW_NOT_READY */
  run(ctx: Context, id: ReviewId, proposal: Proposal): Promise<FiledReview> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, proposal));
  }

  async in(tx: Tx, id: ReviewId, proposal: Proposal): Promise<FiledReview> {
    const before = await this.records.locked(tx, id);
    const now = this.clock.now();
    const act = actOf(tx.context, now);
    const file = await this.files.of(tx, before.distributorId, now, { lock: true });
    if (!file.matrix) throw new RefusalError(refusal('REVIEW_NOT_READY', { points: [{ code: 'NO_MATRIX_IN_FORCE' }] }));
    const { text, hash } = frozen(snapshotOf(file, before, proposal, file.matrix.version, now));
    const record = orThrow(recommend(before, proposal, gapsOf(file, before, now), hash, act));
    const { distributorId, round } = before;
    const snapshotId = this.ids.next<string>();
    await this.records.freeze(tx, {
      id: snapshotId,
      reviewId: id,
      distributorId,
      round,
      takenAt: now,
      sha256: hash,
      text,
    });
    await this.participants.contribute(tx, before, binding([...file.contributions, ...record.contributions]));
    const recommended = await this.records.change(tx, reviewRecommended, before, record, { reason: proposal.reason });
    const laid = orThrow(submitForApproval(recommended, act));
    return this.records.change(tx, reviewApprovalRequested, recommended, laid);
  }
}
