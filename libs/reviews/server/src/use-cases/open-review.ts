import { Inject, Injectable } from '@nestjs/common';
import { reviewOpened } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import type { FiledDistributor } from '@downstream/distributors/server';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type DistributorState,
  type EventId,
  type ReviewId,
  type ReviewKind,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { open, reviewDue } from '@downstream/reviews/core';
import { CaseFiles, type CaseFile } from '../case/case-files';
import type { FiledReview } from '../persistence/filed-review';
import { Reviews } from '../persistence/reviews';
import { ReviewRecords } from './review-records';

export interface ReviewRequest {
  readonly distributorId: DistributorId;
  readonly kind: ReviewKind;
  readonly reason?: string | null;
  /** The refused review that is objected to: this one is decided by others. */
  readonly contests?: ReviewId;
  /** The event that led to it, when a machine opens it. */
  readonly cause?: EventId;
}

/** States in which there is nothing to review yet, or nothing any more. */
const outside: readonly DistributorState[] = ['DRAFT', 'INVITED', 'REGISTERING', 'TERMINATED'];

/** Opens a review of a distributor. */
@Injectable()
export class OpenReview {
  constructor(
    private readonly tenants: Tenants,
    private readonly files: CaseFiles,
    private readonly reviews: Reviews,
    private readonly records: ReviewRecords,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, REASON_REQUIRED, REVIEW_ALREADY_OPEN */
  run(ctx: Context, request: ReviewRequest): Promise<FiledReview> {
    return this.tenants.within(ctx, (tx) => this.in(tx, request));
  }

  async in(tx: Tx, { distributorId, kind, reason = null, contests, cause }: ReviewRequest): Promise<FiledReview> {
    const now = this.clock.now();
    const file = await this.files.of(tx, distributorId, now, { lock: true });
    mayOpen(file.distributor, reason);
    // Unrated is not low: until somebody has said otherwise the case is treated as the most careful one.
    const tier = file.distributor.tier ?? 'HIGH';
    const contested = contests && (await this.reviews.find(tx, contests));
    const afterKnockOut = (contested !== undefined || file.distributor.state === 'REJECTED') && knockedOut(file);
    const id = this.ids.next<ReviewId>();
    const facts = { id, distributorId, kind, tier, afterKnockOut, ...(contested && { contested }) };
    const record = orThrow(open(facts, await this.reviews.all(tx, distributorId), actOf(tx.context, now)));
    const filing = { round: 1, reason, dueAt: reviewDue(now, tier), assignee: null, approvedUntil: null };
    return this.records.open(tx, reviewOpened, { ...record, ...filing }, cause);
  }
}

function mayOpen({ state }: FiledDistributor, reason: string | null): void {
  if (outside.includes(state)) throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { state }));
  if (state === 'REJECTED' && reason === null)
    throw new RefusalError(refusal('REASON_REQUIRED', { pointer: '/reason' }));
}

/** Whether a match was confirmed: other signatures decide on taking up a refused distributor that has one. */
const knockedOut = ({ checked }: CaseFile): boolean =>
  checked.hits.some(({ state }) => state === 'TRUE_MATCH') ||
  checked.checks.some(({ result }) => result === 'CONFIRMED_MATCH');
