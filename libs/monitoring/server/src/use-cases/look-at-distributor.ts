import { Inject, Injectable } from '@nestjs/common';
import { partyOf } from '@downstream/distributors/core';
import { materialChangeRecorded, type StateInput } from '@downstream/contracts';
import type { FiledDistributor } from '@downstream/distributors/server';
import type { Clock, EventId, Instant } from '@downstream/kernel';
import {
  causeCodes,
  changeNote,
  followUpOf,
  judgeChange,
  keyOf,
  lookBy,
  type FollowUp,
  type Judgement,
  type Reading,
} from '@downstream/monitoring/core';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { OpenReview } from '@downstream/reviews/server';
import { Changes, type MaterialChangeId } from '../persistence/changes';
import { Looks } from '../persistence/looks';
import { Readings } from '../persistence/readings';

/** What led to a look. */
export interface LookCause {
  /** `hit.reopened`, or the name of the clock. */
  readonly name: string;
  readonly event?: EventId;
  /** What would have been read before, for things that were never read here: a loss must not pass as a beginning. */
  readonly earlier?: readonly Reading[];
}

interface Changed {
  readonly id: MaterialChangeId;
  readonly reading: Reading;
  readonly judged: Extract<Judgement, { what: 'CHANGED' }>;
  readonly asks: FollowUp;
}

/**
 * Compares what is read of a distributor now with what was read last. What became another in meaning is written, before
 * and after, and asks for a review where it must; before a first decision there is nothing to compare with, and readings
 * are only kept.
 */
@Injectable()
export class LookAtDistributor {
  constructor(
    private readonly readings: Readings,
    private readonly changes: Changes,
    private readonly looks: Looks,
    private readonly openReview: OpenReview,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the caller's transaction, on a distributor that the caller has locked. @returns how many changes it found */
  async in(tx: Tx, distributor: FiledDistributor, now: readonly Reading[], cause: LookCause): Promise<number> {
    if (distributor.state === 'TERMINATED' || now.length === 0) return 0;
    const at = this.clock.now();
    const decided = distributor.standing !== null;
    const known = await this.readings.last(tx, distributor.id, now);
    const earlier = new Map((cause.earlier ?? []).map((reading) => [keyOf(reading), reading]));
    const changed: Changed[] = [];
    const kept: Reading[] = [];
    for (const reading of now) {
      const judged = judgeChange(known.get(keyOf(reading)) ?? earlier.get(keyOf(reading)), reading);
      if (judged.what !== 'SAME' || !known.has(keyOf(reading))) kept.push(reading);
      if (judged.what === 'CHANGED' && decided) {
        changed.push({ id: this.ids.next(), reading, judged, asks: followUpOf(reading.kind, judged) });
      }
    }
    await this.readings.save(tx, distributor.id, kept, at);
    if (!decided) return 0;
    await this.record(tx, distributor, changed, cause, at);
    if (cause.event) await this.looks.add(tx, this.ids.next(), distributor.id, at, cause.name, changed.length);
    return changed.length;
  }

  private async record(
    tx: Tx,
    distributor: FiledDistributor,
    changed: readonly Changed[],
    { event }: LookCause,
    at: Instant,
  ): Promise<void> {
    const reviewId = await this.review(tx, distributor, changed, at, event);
    for (const { id, reading, judged, asks } of changed) {
      const lies = asks.asks === 'REVIEW' && reviewId !== null;
      const state: StateInput<typeof materialChangeRecorded> = {
        id,
        distributorId: distributor.id,
        kind: reading.kind,
        subject: reading.subject,
        before: [...judged.before],
        after: [...judged.after],
        direction: judged.direction,
        urgency: asks.urgency,
        state: asks.asks === 'NONE' ? 'NOTED' : lies ? 'IN_REVIEW' : 'OPEN',
        at,
        lookBy: asks.asks === 'NONE' ? null : lookBy(at, asks.urgency),
        reviewId: lies ? reviewId : null,
        triaged: null,
        version: 1,
      };
      const party = partyOf(distributor.id);
      const news = { subject: id, state, party, ...(event && { cause: event }) };
      const written = await this.outbox.add(tx, materialChangeRecorded, news);
      await this.changes.save(tx, materialChangeRecorded.state.parse(state), written.id);
    }
  }

  /** One review for all that asks for one; null where none does, or there is nothing to review. */
  private async review(
    tx: Tx,
    { id: distributorId }: FiledDistributor,
    changed: readonly Changed[],
    at: Instant,
    event: EventId | undefined,
  ) {
    const asking = changed.filter(({ asks }) => asks.asks === 'REVIEW');
    if (asking.length === 0) return null;
    const causes = asking.map(({ id, reading, judged }) => ({
      code: causeCodes[reading.kind],
      at,
      subject: id as string,
      note: changeNote(reading.kind, judged.before, judged.after),
    }));
    const asked = await this.openReview.ask(tx, {
      ...{ distributorId, kind: 'EVENT_DRIVEN', causes },
      ...(event && { cause: event }),
    });
    return asked?.review.id ?? null;
  }
}
