import { Inject, Injectable } from '@nestjs/common';
import { longestTerm, monthsAfter, reopen } from '@downstream/checks/core';
import { distributorTierRaised, hitReopened, type StateOf } from '@downstream/contracts';
import { orThrow, type Clock, type DistributorId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { EventHandler, On, Outbox, type StoredEvent } from '@downstream/platform/messaging';
import { asHit, Hits, type HitRecord } from '../persistence/hits';

/**
 * A false positive lapses when the tier becomes high (domain reference 6.4): each that was given for longer than a
 * party of that tier may have one is open again. Those given for less, as of an unrated party, stand.
 */
@Injectable()
@On(distributorTierRaised, 'checks.lapse-on-high-tier', 'screener')
export class OnTierRaised extends EventHandler<typeof distributorTierRaised> {
  constructor(
    private readonly hits: Hits,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: Tx, { id: cause, state }: StoredEvent<StateOf<typeof distributorTierRaised>>): Promise<void> {
    if (state.tier !== 'HIGH') return;
    for (const { record, lastRunId } of await this.hits.lockAll(tx, state.id as DistributorId)) {
      if (!standsTooLong(record)) continue;
      const causes = ['TIER_HIGH' as const];
      const next = orThrow(reopen(asHit(record), causes));
      const again: HitRecord = {
        ...record,
        ...{ state: next.state, round: next.round, expiresAt: null },
        reopened: { at: this.clock.now(), causes },
      };
      const party = record.distributorId as never;
      const written = await this.outbox.add(tx, hitReopened, { subject: record.id, party, state: again, cause });
      await this.hits.save(tx, again, lastRunId, written);
    }
  }
}

function standsTooLong({ state, expiresAt, votes }: HitRecord): boolean {
  const given = votes.at(-1)?.at;
  if (state !== 'FALSE_POSITIVE' || expiresAt === null || given === undefined) return false;
  return expiresAt > monthsAfter(given, longestTerm('HIGH'));
}
