import { Injectable } from '@nestjs/common';
import { reviewDecided, type StateOf } from '@downstream/contracts';
import type { EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On } from '@downstream/platform/messaging';
import { ChangeStanding } from '../use-cases/change-standing';
import type { Standing } from '../persistence/filed';
import { FollowReview, type ReviewEvent } from './follow-review';

/** A decision becomes the distributor's standing. Knows the contract of the news, not the room it comes from. */
@Injectable()
@On(reviewDecided, 'distributors.take-decision', 'relay')
export class OnReviewDecided extends EventHandler<typeof reviewDecided> {
  constructor(
    private readonly follow: FollowReview,
    private readonly change: ChangeStanding,
  ) {
    super();
  }

  handle(tx: Tx, event: ReviewEvent): Promise<void> {
    const { standing, reason } = decisionOf(event.state);
    return this.follow.in(tx, event, (filed) => this.change.in(tx, filed, standing, reason, event.id as EventId));
  }
}

function decisionOf(state: StateOf<typeof reviewDecided>): { standing: Standing; reason: string | null } {
  const { id, decided, recommendation, signatures, approvedUntil } = state;
  const outcome = signatures.at(-1)?.outcome;
  if (!decided || !outcome) throw new Error(`The event says that review ${id} was decided, but not how`);
  const conditions = outcome === 'APPROVED_WITH_CONDITIONS' ? (recommendation?.conditions ?? []) : [];
  // Words that were written for another outcome than the one that was signed are nobody's.
  const toDistributor = outcome === recommendation?.outcome ? recommendation.toDistributor : undefined;
  return {
    standing: {
      ...{ decision: outcome, reviewId: id, decidedAt: decided.at, approvedUntil, conditions },
      ...(toDistributor !== undefined && { toDistributor }),
    },
    reason: signatures.at(-1)?.reason ?? recommendation?.reason ?? null,
  };
}
