import { Inject, Injectable } from '@nestjs/common';
import { falsePositiveExpires, vote, type Ballot } from '@downstream/checks/core';
import { hitVoted } from '@downstream/contracts';
import { DistributorDirectory, PlaceHold } from '@downstream/distributors/server';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type HitId,
  type PersonId,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { asHit, Hits, type HitRecord } from '../persistence/hits';

export type HitBallot = Omit<Ballot, 'personId'>;

/** Casts a person's vote on a hit; the first vote for a true match places the hold in the same transaction. */
@Injectable()
export class VoteOnHit {
  constructor(
    private readonly tenants: Tenants,
    private readonly hits: Hits,
    private readonly distributors: DistributorDirectory,
    private readonly placeHold: PlaceHold,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param version the hit's version that the person has seen
   * @throws RefusalError NOT_FOUND, VERSION_STALE, HIT_ALREADY_SETTLED, HIT_NEEDS_ANOTHER_PERSON,
   * DISPOSITION_NEEDS_REASON, DISPOSITION_NEEDS_FACTS, NOT_ALLOWED for callers without a person behind them
   */
  run(context: Context, id: HitId, ballot: HitBallot, version: number): Promise<void> {
    return this.tenants.within(context, (tx) => this.in(tx, id, ballot, version));
  }

  async in(tx: Tx, id: HitId, ballot: HitBallot, version: number): Promise<void> {
    const { actor } = tx.context;
    // A key may act for a person, but a judgement is a person's own.
    if (actor.kind !== 'user' || !actor.personId) throw new RefusalError(refusal('NOT_ALLOWED'));
    const personId: PersonId = actor.personId;
    const filed = await this.hits.lock(tx, id);
    if (filed.version !== version) throw new RefusalError(refusal('VERSION_STALE', { version: filed.version }));
    const at = this.clock.now();
    const before = asHit(filed.record);
    const voted = orThrow(vote(before, { ...ballot, personId }, at));
    await this.hits.countVote(tx, id, before.round, personId, at);
    const distributor = await this.distributors.byId(tx, filed.record.distributorId as DistributorId);
    const record: HitRecord = {
      ...filed.record,
      state: voted.hit.state,
      round: voted.hit.round,
      votes: voted.hit.votes.map((one) => ({ ...one, facts: [...one.facts] })),
      // Unrated counts as high: the shorter period.
      expiresAt: voted.disposition === 'FALSE_POSITIVE' ? falsePositiveExpires(at, distributor?.tier ?? 'HIGH') : null,
    };
    const written = await this.outbox.add(tx, hitVoted, {
      subject: id,
      party: filed.record.distributorId as never,
      state: record,
    });
    await this.hits.save(tx, record, filed.lastRunId, written);
    if (voted.hold === 'PLACE') {
      await this.placeHold.in(tx, {
        distributorId: filed.record.distributorId as DistributorId,
        basis: 'LIST_MATCH',
        reason: `${filed.record.entry.list} ${filed.record.entry.ref}: ${filed.record.entry.name}`,
        cause: id,
      });
    }
  }
}
