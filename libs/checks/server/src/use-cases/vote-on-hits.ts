import { Inject, Injectable } from '@nestjs/common';
import { proposedFrom, type DistinguishingFact, type Voted } from '@downstream/checks/core';
import type { voteHits, Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Clock, type Context, type HitId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Hits, type HitRecord } from '../persistence/hits';
import { HitSides } from '../views/hit-sides';
import { VoteOnHit, type HitBallot } from './vote-on-hit';

/** One hit of several, with the version that the person has seen. */
export interface MarkedHit {
  readonly id: HitId;
  readonly version: number;
  /** The facts of this hit; null: those that its own comparison proposes. */
  readonly facts: readonly DistinguishingFact[] | null;
}

type Outcome = Reply<typeof voteHits>['hits'][number];

/**
 * Says the same of several hits of one party or of one entry. Each is judged by itself, by the rules of a single vote,
 * and has its own event; what is refused on one leaves the others as they are.
 */
@Injectable()
export class VoteOnHits {
  constructor(
    private readonly tenants: Tenants,
    private readonly hits: Hits,
    private readonly sides: HitSides,
    private readonly vote: VoteOnHit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param dryRun say what would happen, and record nothing
   * @returns an outcome for each hit, in the order asked
   * @throws RefusalError HITS_NOT_ALIKE when they are neither of one party nor of one entry; NOT_ALLOWED for callers
   * without a person behind them
   */
  run(context: Context, ballot: Omit<HitBallot, 'facts'>, marked: readonly MarkedHit[], dryRun: boolean) {
    return this.tenants.within(context, async (tx): Promise<Outcome[]> => {
      if (tx.context.actor.kind !== 'user') throw new RefusalError(refusal('NOT_ALLOWED'));
      const once = [...new Map(marked.map((one) => [one.id, one])).values()];
      const found = new Map<HitId, HitRecord>();
      // Locked in one order, so that two people who mark the same hits wait for each other and never in a ring.
      for (const { id } of once.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        const filed = await this.hits.find(tx, id);
        if (filed) found.set(id, (await this.hits.lock(tx, id)).record);
      }
      if (!alike([...found.values()])) throw new RefusalError(refusal('HITS_NOT_ALIKE'));
      const outcomes: Outcome[] = [];
      for (const one of once) outcomes.push(await this.one(tx, ballot, one, found.get(one.id), dryRun));
      return outcomes;
    });
  }

  private async one(
    tx: Tx,
    ballot: Omit<HitBallot, 'facts'>,
    { id, version, facts: given }: MarkedHit,
    record: HitRecord | undefined,
    dryRun: boolean,
  ): Promise<Outcome> {
    if (!record) return refused(id, 'NOT_FOUND', [], undefined);
    const facts = ballot.disposition === 'FALSE_POSITIVE' ? (given ?? (await this.proposed(tx, record))) : [];
    try {
      const voted = await this.vote[dryRun ? 'trial' : 'in'](tx, id, { ...ballot, facts }, version);
      return { id, ...outcomeOf(voted), why: null, facts: [...facts], ...namesOf(record) };
    } catch (error) {
      // Every refusal comes before anything is written.
      if (error instanceof RefusalError) return refused(id, error.refusal.code, facts, record);
      throw error;
    }
  }

  private async proposed(tx: Tx, record: HitRecord): Promise<readonly DistinguishingFact[]> {
    const { comparison } = await this.sides.of(tx, record, this.clock.now());
    return proposedFrom(comparison.rows);
  }
}

/** Of one party, whatever its role, or of one entry. */
function alike(records: readonly HitRecord[]): boolean {
  const one = (of: (record: HitRecord) => string): boolean => new Set(records.map(of)).size <= 1;
  return (
    one(({ entry }) => `${entry.list} ${entry.ref}`) ||
    one(({ partyId }) => partyId) ||
    one(({ distributorId, partyName }) => `${distributorId} ${partyName}`)
  );
}

const namesOf = ({ partyName, entry }: HitRecord) => ({ party: partyName, entry: entry.name });

const outcomeOf = ({ hit, disposition, hold, withdrawn }: Voted): Pick<Outcome, 'outcome' | 'state' | 'holds'> => ({
  outcome: withdrawn ? 'WITHDRAWN' : disposition ? 'SETTLED' : 'PROPOSED',
  state: hit.state,
  holds: hold === 'PLACE',
});

const refused = (
  id: HitId,
  why: string,
  facts: readonly DistinguishingFact[],
  record: HitRecord | undefined,
): Outcome => ({
  ...{ id, outcome: 'REFUSED', state: null, why, holds: false, facts: [...facts] },
  ...(record ? namesOf(record) : { party: '', entry: '' }),
});
