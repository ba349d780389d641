import { Inject, Injectable } from '@nestjs/common';
import { falsePositiveExpires, proposalOf, sourced, vote, type Ballot, type Voted } from '@downstream/checks/core';
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
  type Instant,
  type PersonId,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { listTitle } from '../lists/list-title';
import { asHit, Hits, type FiledHit, type HitRecord } from '../persistence/hits';
import { HitSides, type Sides } from '../views/hit-sides';

export type HitBallot = Omit<Ballot, 'personId'>;

/** Casts a person's vote on a hit; the first vote for a true match places the hold in the same transaction. */
@Injectable()
export class VoteOnHit {
  constructor(
    private readonly tenants: Tenants,
    private readonly hits: Hits,
    private readonly sides: HitSides,
    private readonly distributors: DistributorDirectory,
    private readonly placeHold: PlaceHold,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param version the hit's version that the person has seen
   * @throws RefusalError NOT_FOUND, VERSION_STALE, HIT_ALREADY_SETTLED, HIT_NEEDS_ANOTHER_PERSON, HIT_OWN_ACCOUNT,
   * DISPOSITION_NEEDS_REASON, DISPOSITION_NEEDS_FACTS, DISPOSITION_NEEDS_NOTE, DISPOSITION_TOO_LONG, NOT_ALLOWED for
   * callers without a person behind them
   */
  async run(context: Context, id: HitId, ballot: HitBallot, version: number): Promise<void> {
    await this.tenants.within(context, (tx) => this.in(tx, id, ballot, version));
  }

  /** Casts it in the caller's transaction. A refusal leaves nothing written. */
  async in(tx: Tx, id: HitId, ballot: HitBallot, version: number): Promise<Voted> {
    const { voted, filed, sides, at } = await this.weigh(tx, id, ballot, version);
    await this.hits.countVote(tx, id, filed.record.round, personOf(tx), at);
    const record = this.recordOf(filed, voted, sides, at);
    const party = filed.record.distributorId as never;
    const written = await this.outbox.add(tx, hitVoted, { subject: id, party, state: record });
    await this.hits.save(tx, record, filed.lastRunId, written);
    if (voted.hold === 'PLACE') await this.hold(tx, record);
    return voted;
  }

  /** What the vote would lead to, by the same rules and without a trace. Throws as {@link run} does. */
  async trial(tx: Tx, id: HitId, ballot: HitBallot, version: number): Promise<Voted> {
    return (await this.weigh(tx, id, ballot, version)).voted;
  }

  private async weigh(tx: Tx, id: HitId, ballot: HitBallot, version: number) {
    const personId = personOf(tx);
    const filed = await this.hits.lock(tx, id);
    if (filed.version !== version) throw new RefusalError(refusal('VERSION_STALE', { version: filed.version }));
    const at = this.clock.now();
    const sides = await this.sides.of(tx, filed.record, at);
    const facts = sourced(ballot.facts, sides.comparison.rows);
    const before = asHit({ ...filed.record, effects: sides.effects }, sides.accountOwner);
    const voted = orThrow(vote(before, { ...ballot, personId, facts }, at));
    if (ballot.disposition === 'FALSE_POSITIVE' && (ballot.months ?? 0) > sides.longestTerm) {
      throw new RefusalError(refusal('DISPOSITION_TOO_LONG', { pointer: '/months', most: sides.longestTerm }));
    }
    return { voted, filed, sides, at };
  }

  private recordOf(filed: FiledHit, { hit, disposition }: Voted, sides: Sides, at: Instant): HitRecord {
    const asked = [proposalOf(asHit(filed.record))?.months, hit.votes.at(-1)?.months];
    return {
      ...filed.record,
      state: hit.state,
      round: hit.round,
      effects: sides.effects,
      votes: hit.votes.map((one) => ({
        ...one,
        scope: 'PAIR' as const,
        months: one.months ?? null,
        facts: one.facts.map((fact) => ({ ...fact, source: fact.source ?? null })),
      })),
      expiresAt: disposition === 'FALSE_POSITIVE' ? falsePositiveExpires(at, sides.longestTerm, asked) : null,
    };
  }

  /** One hold for a hit: what an earlier round placed and nobody released still stands. */
  private async hold(tx: Tx, { id, distributorId, entry }: HitRecord): Promise<void> {
    const party = distributorId as DistributorId;
    const holds = await this.distributors.holdsOf(tx, party);
    if (holds.some((hold) => hold.cause === id && hold.releasedAt === null)) return;
    const reason = `${listTitle(entry.list)}, ${entry.ref}: ${entry.name}`;
    await this.placeHold.in(tx, { distributorId: party, basis: 'LIST_MATCH', reason, cause: id });
  }
}

/** A key may act for a person, but a judgement is a person's own. */
function personOf({ context: { actor } }: Tx): PersonId {
  if (actor.kind !== 'user' || !actor.personId) throw new RefusalError(refusal('NOT_ALLOWED'));
  return actor.personId;
}
