import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory, type Person } from '@downstream/access/server';
import { reviewAssigned, type assignReviews, type Reply } from '@downstream/contracts';
import { actOf, authorOf, type Author } from '@downstream/distributors/core';
import { refusal, RefusalError, type Clock, type Context, type ReviewId, type UserId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { changedReview, isDecided } from '@downstream/reviews/core';
import type { FiledReview } from '../persistence/filed-review';
import { ReviewRecords } from './review-records';

/** Gives reviews to an analyst. Giving and being given one is no share in the case; working on it is. */
@Injectable()
export class AssignReview {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ReviewRecords,
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, REVIEW_LOCKED, ASSIGNEE_NOT_ABLE */
  run(ctx: Context, id: ReviewId, to: UserId): Promise<FiledReview> {
    return this.tenants.within(ctx, async (tx) => {
      await this.records.locked(tx, id);
      return this.in(tx, id, await this.analyst(tx, to));
    });
  }

  /**
   * Gives several, each in a transaction of its own: what cannot be given keeps nothing back.
   * @throws RefusalError ASSIGNEE_NOT_ABLE
   */
  async several(ctx: Context, ids: readonly ReviewId[], to: UserId): Promise<Reply<typeof assignReviews>> {
    const person = await this.tenants.within(ctx, (tx) => this.analyst(tx, to));
    const answer: Reply<typeof assignReviews> = { given: [], left: [] };
    for (const id of new Set(ids)) {
      try {
        await this.tenants.within(ctx, (tx) => this.in(tx, id, person));
        answer.given.push(id);
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error;
        answer.left.push({ id, reason: error.refusal.code });
      }
    }
    return answer;
  }

  private async in(tx: Tx, id: ReviewId, person: Person): Promise<FiledReview> {
    const before = await this.records.locked(tx, id);
    if (isDecided(before.state)) throw new RefusalError(refusal('REVIEW_LOCKED', { state: before.state }));
    if (before.assignee?.actorId === (person.id as string)) return before;
    const now = this.clock.now();
    const record = changedReview(before, authorOf(actOf(tx.context, now)), {});
    const assignee = {
      ...{ kind: 'user', actorId: person.id as string, personId: person.personId, onBehalfOf: null },
      at: now,
    } as Author;
    return this.records.change(tx, reviewAssigned, before, record, { assignee, reason: before.reason });
  }

  private async analyst(tx: Tx, to: UserId): Promise<Person> {
    const person = await this.directory.find(tx, to);
    if (person?.state !== 'ACTIVE' || !person.roles.includes('analyst')) {
      throw new RefusalError(refusal('ASSIGNEE_NOT_ABLE', { pointer: '/to' }));
    }
    return person;
  }
}
