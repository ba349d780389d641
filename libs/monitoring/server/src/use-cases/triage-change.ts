import { Inject, Injectable } from '@nestjs/common';
import { materialChangeDismissed, materialChangeTakenUp } from '@downstream/contracts';
import { actOf, authorOf, partyOf } from '@downstream/distributors/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import { refusal, RefusalError, type ChangeState, type Clock, type Context } from '@downstream/kernel';
import { causeCodes, changeNote } from '@downstream/monitoring/core';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { OpenReview } from '@downstream/reviews/server';
import { Changes, type MaterialChange, type MaterialChangeId } from '../persistence/changes';

/** Decides what follows from a change that waits: a review, or nothing. */
@Injectable()
export class TriageChange {
  constructor(
    private readonly tenants: Tenants,
    private readonly changes: Changes,
    private readonly distributors: DistributorDirectory,
    private readonly openReview: OpenReview,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says that nothing follows from it. @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED */
  dismiss(ctx: Context, id: MaterialChangeId, reason: string): Promise<MaterialChange> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.waiting(tx, id, 'DISMISSED');
      return this.file(tx, materialChangeDismissed, before, { state: 'DISMISSED' }, reason);
    });
  }

  /**
   * Takes it into the review under way, or opens one.
   * @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED; REASON_REQUIRED where the distributor was refused
   */
  takeUp(ctx: Context, id: MaterialChangeId, reason: string | null): Promise<MaterialChange> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.waiting(tx, id, 'IN_REVIEW');
      const { distributorId, kind, at } = before;
      const causes = [{ code: causeCodes[kind], at, subject: id, note: changeNote(kind, before.before, before.after) }];
      const request = { distributorId, kind: 'EVENT_DRIVEN' as const, causes, reason };
      const asked = await this.openReview.ask(tx, request);
      // A refused distributor is taken up by a person alone, who says why.
      const review = asked?.review ?? (await this.openReview.in(tx, request));
      return this.file(tx, materialChangeTakenUp, before, { state: 'IN_REVIEW', reviewId: review.id }, reason);
    });
  }

  private async waiting(tx: Tx, id: MaterialChangeId, to: ChangeState): Promise<MaterialChange> {
    // The distributor first, as everybody does who looks at it: in another order two would wait for each other.
    const { distributorId } = await this.changes.find(tx, id);
    await this.distributors.lock(tx, distributorId);
    const before = await this.changes.lock(tx, id);
    if (before.state !== 'OPEN') {
      throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: before.state, to }));
    }
    return before;
  }

  private async file(
    tx: Tx,
    contract: typeof materialChangeDismissed,
    before: MaterialChange,
    to: Partial<MaterialChange>,
    reason: string | null,
  ): Promise<MaterialChange> {
    const triaged = { ...authorOf(actOf(tx.context, this.clock.now())), reason };
    const change: MaterialChange = { ...before, ...to, triaged, version: before.version + 1 };
    const news = { subject: change.id, state: change, party: partyOf(change.distributorId) };
    await this.changes.save(tx, change, (await this.outbox.add(tx, contract, news)).id);
    return change;
  }
}
