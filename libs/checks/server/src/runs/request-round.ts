import { Inject, Injectable } from '@nestjs/common';
import { checkPlugins, type JudgedKind, type Money } from '@downstream/checks/core';
import { checkRoundRequested } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Clock, DistributorId, EventId, PartyId } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { CheckRounds, type RoundRecord } from './persistence/check-rounds';

/** Which checks are wanted, and why. */
export interface RoundWish {
  readonly reason: RoundRecord['reason'];
  /** All of the catalogue but the screening unless said. */
  readonly kinds?: readonly JudgedKind[] | null;
  /** An order that capacity is to be judged by; what was named last holds on. */
  readonly order?: Money | null;
  readonly cause?: EventId;
}

/** Asks for a round of checks; a worker makes them. */
@Injectable()
export class RequestRound {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly rounds: CheckRounds,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A round that waits and makes all of it already is not asked for twice.
   * @returns the id of the round
   * @throws RefusalError NOT_FOUND
   */
  async in(tx: Tx, id: DistributorId, { reason, kinds, order = null, cause }: RoundWish): Promise<string> {
    await this.distributors.lock(tx, id);
    const wanted = checkPlugins.map((one) => one.kind).filter((kind) => kinds?.includes(kind) ?? true);
    const waiting = await this.rounds.waiting(tx, id);
    if (waiting && order === null && wanted.every((kind) => waiting.record.kinds.includes(kind)))
      return waiting.record.id;
    const at = this.clock.now();
    const record: RoundRecord = {
      ...{ id: this.ids.next<string>(), distributorId: id, reason, kinds: [...wanted], order, at, endedAt: null },
    };
    const party = id as string as PartyId;
    const news = { subject: record.id, party, state: record, ...(cause && { cause }) };
    const { id: eventId } = await this.outbox.add(tx, checkRoundRequested, news);
    await this.rounds.add(tx, record, eventId);
    return record.id;
  }
}
