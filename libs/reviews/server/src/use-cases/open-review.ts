import { Inject, Injectable } from '@nestjs/common';
import { reviewCauseAdded, reviewOpened } from '@downstream/contracts';
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
import { addCauses, isDecided, open, type ReviewCause } from '@downstream/reviews/core';
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
  /** What asked for it; a change of what is watched has one each. */
  readonly causes?: readonly ReviewCause[];
  /** The event that led to it, when a machine opens it. */
  readonly cause?: EventId;
}

/** States in which there is nothing to review yet, or nothing any more. */
const outside: readonly DistributorState[] = ['DRAFT', 'INVITED', 'REGISTERING', 'TERMINATED'];

/** A review that something asked for. */
export interface Asked {
  readonly review: FiledReview;
  /** Whether it was opened for this; false where one was under way, which now has the causes as well. */
  readonly opened: boolean;
}

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

  async in(
    tx: Tx,
    { distributorId, kind, reason = null, contests, causes, cause }: ReviewRequest,
  ): Promise<FiledReview> {
    const now = this.clock.now();
    const file = await this.files.of(tx, distributorId, now, { lock: true });
    mayOpen(file.distributor, reason);
    // Unrated is not low: until somebody has said otherwise the case is treated as the most careful one.
    const tier = file.distributor.tier ?? 'HIGH';
    const contested = contests && (await this.reviews.find(tx, contests));
    const afterKnockOut = (contested !== undefined || file.distributor.state === 'REJECTED') && knockedOut(file);
    const id = this.ids.next<ReviewId>();
    const facts = {
      id,
      distributorId,
      kind,
      tier,
      afterKnockOut,
      ...(contested && { contested }),
      ...(causes && { causes }),
    };
    const record = orThrow(open(facts, await this.reviews.all(tx, distributorId), actOf(tx.context, now)));
    return this.records.open(tx, reviewOpened, { ...record, reason }, cause);
  }

  /**
   * For rooms that watch: opens a review, or adds the causes to the one that is under way, in their transaction.
   * @returns undefined where there is nothing to review: before a submission, and after a refusal or the end, which
   * people alone take up again
   * @throws RefusalError NOT_FOUND
   */
  async ask(tx: Tx, request: ReviewRequest & Required<Pick<ReviewRequest, 'causes'>>): Promise<Asked | undefined> {
    const { distributorId, causes, cause } = request;
    const now = this.clock.now();
    const { distributor } = await this.files.of(tx, distributorId, now, { lock: true });
    if (outside.includes(distributor.state) || distributor.state === 'REJECTED') return undefined;
    const known = (await this.reviews.all(tx, distributorId)).find(({ state }) => !isDecided(state));
    if (!known) return { review: await this.in(tx, request), opened: true };
    const before = await this.records.locked(tx, known.id);
    const record = orThrow(addCauses(before, causes, actOf(tx.context, now)));
    const review = await this.records.change(tx, reviewCauseAdded, before, record, { reason: before.reason }, cause);
    return { review, opened: false };
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
