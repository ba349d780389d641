import { Injectable } from '@nestjs/common';
import { ServiceCalendars } from '@downstream/access/server';
import { snapshotTaken, type reviewOpened } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import type { EventId, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { isDecided, reviewClock, type Review } from '@downstream/reviews/core';
import { stateOf, type FiledReview, type Filing } from '../persistence/filed-review';
import { Participants } from '../persistence/participants';
import { Reviews } from '../persistence/reviews';
import { snapshotState, Snapshots, type StoredSnapshot } from '../persistence/snapshots';

/** Any event about a review: they all hold its full state. */
export type ReviewEvent = typeof reviewOpened;

/** Files what the core has decided: the event first, then the rows, in the caller's transaction. */
@Injectable()
export class ReviewRecords {
  constructor(
    private readonly reviews: Reviews,
    private readonly participants: Participants,
    private readonly snapshots: Snapshots,
    private readonly calendars: ServiceCalendars,
    private readonly outbox: Outbox,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  locked(tx: Tx, id: ReviewId): Promise<FiledReview> {
    return this.reviews.lock(tx, id);
  }

  /** @throws RefusalError REVIEW_ALREADY_OPEN */
  async open(
    tx: Tx,
    contract: ReviewEvent,
    record: Review & Pick<Filing, 'reason'>,
    cause?: EventId,
  ): Promise<FiledReview> {
    const filing = { round: 1, assignee: null, approvedUntil: null, dueAt: null, warnAt: null, alarm: null };
    const filed = await this.timed(tx, { ...filing, ...record });
    await this.reviews.insert(tx, filed, await this.write(tx, contract, filed, cause));
    await this.participants.contribute(tx, filed, filed.contributions);
    return filed;
  }

  /**
   * Files a change. A record that is the same object as before has not changed: nothing is written.
   * @throws RefusalError FOUR_EYES when somebody who signed in this round contributes
   */
  async change(
    tx: Tx,
    contract: ReviewEvent,
    before: FiledReview,
    record: Review,
    filing: Partial<Filing> = {},
    cause?: EventId,
  ): Promise<FiledReview> {
    if (record === before) return before;
    const filed = await this.timed(tx, { ...before, ...record, reason: null, ...filing });
    const fresh = filed.contributions.filter((one) => !before.contributions.includes(one));
    await this.participants.contribute(tx, filed, fresh);
    await this.reviews.update(tx, before, filed, await this.write(tx, contract, filed, cause));
    return filed;
  }

  /** Files a frozen snapshot. */
  async freeze(tx: Tx, snapshot: StoredSnapshot): Promise<void> {
    const news = { subject: snapshot.id, state: snapshotState(snapshot), party: partyOf(snapshot.distributorId) };
    await this.snapshots.insert(tx, snapshot, (await this.outbox.add(tx, snapshotTaken, news)).id);
  }

  /** With the deadline that its turns and the working hours give now; a decided review keeps the one it was decided under. */
  async timed(tx: Tx, filed: FiledReview): Promise<FiledReview> {
    // A review of before has no turns: it keeps the deadline it was given.
    if (isDecided(filed.state) || filed.turns.length === 0) return filed;
    const { dueAt, warnAt } = reviewClock(await this.calendars.of(tx), filed);
    return { ...filed, dueAt, warnAt, alarm: dueAt === filed.dueAt ? filed.alarm : null };
  }

  private async write(tx: Tx, contract: ReviewEvent, filed: FiledReview, cause?: EventId): Promise<EventId> {
    const news = {
      subject: filed.id,
      state: stateOf(filed),
      party: partyOf(filed.distributorId),
      ...(cause && { cause }),
    };
    return (await this.outbox.add(tx, contract, news)).id;
  }
}
