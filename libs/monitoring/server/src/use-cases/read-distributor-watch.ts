import { Inject, Injectable } from '@nestjs/common';
import type { distributorWatch } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import {
  DAY,
  HOUR,
  later,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type Instant,
} from '@downstream/kernel';
import {
  heartbeatsOf,
  OPEN_DAYS,
  silencesOf,
  stepsReached,
  watchPolicy,
  watchStanding,
} from '@downstream/monitoring/core';
import { CLOCK, Tenants } from '@downstream/platform/database';
import type { z } from 'zod';
import { Changes } from '../persistence/changes';
import { Enrolments } from '../persistence/enrolments';
import { Looks } from '../persistence/looks';
import { Passes } from '../persistence/passes';
import { reviewDateOf } from '../review-date-of';
import { SHOWN_DAYS } from '../views/change-views';
import { PartyNames } from '../views/party-names';

/** Says how one distributor is watched. */
@Injectable()
export class ReadDistributorWatch {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly enrolments: Enrolments,
    private readonly passes: Passes,
    private readonly changes: Changes,
    private readonly looks: Looks,
    private readonly names: PartyNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: DistributorId): Promise<z.input<typeof distributorWatch>> {
    return this.tenants.within(ctx, async (tx) => {
      const distributor = await this.distributors.byId(tx, id);
      if (!distributor) throw new RefusalError(refusal('NOT_FOUND'));
      const now = this.clock.now();
      const from = later(now, -SHOWN_DAYS * DAY);
      const enrolled = await this.enrolments.ofDistributor(tx, id);
      const nameOf = await this.names.of(tx, [id]);
      const passes = await this.passes.since(tx, from);
      const [quiet] = await this.looks.withoutEffect(tx, [id], from);
      const searches = enrolled.map(({ searchedAt }) => searchedAt);
      const dueAt = reviewDateOf(distributor);
      const oldest = searches.includes(null) ? null : earliest(searches as Instant[]);
      return {
        since: earliest(enrolled.map(({ since }) => since)),
        lastSearched: oldest,
        nextBy: oldest && later(oldest, watchPolicy.lateHours * HOUR),
        parties: enrolled.map(({ partyId, role, since, searchedAt, searchable }) => {
          // Before the days that are shown nobody asks for a heartbeat.
          const watched = { partyId, since: since > from ? since : from, until: null };
          return {
            ...{ id: partyId, name: nameOf(id, partyId), role, since, lastSearched: searchedAt },
            ...watchStanding({ searchedAt, searchable }, now),
            passes: heartbeatsOf(watched, passes).length,
            silences: [...silencesOf(watched, passes, watchPolicy.notMonitoredHours * HOUR, now)],
          };
        }),
        review: dueAt && {
          dueAt,
          step: stepsReached(dueAt, now).at(-1) ?? null,
          opensAt: later(dueAt, -OPEN_DAYS * DAY),
        },
        openChanges: await this.changes.count(tx, { distributor: id, state: ['OPEN', 'IN_REVIEW'] }),
        withoutEffect: quiet?.looks ?? 0,
      };
    });
  }
}

const earliest = (times: readonly Instant[]): Instant | null =>
  times.length === 0 ? null : times.reduce((a, b) => (a < b ? a : b));
