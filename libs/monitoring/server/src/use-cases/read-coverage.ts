import { Inject, Injectable } from '@nestjs/common';
import type { monitoringCoverage, watchedParty } from '@downstream/contracts';
import { isEnrolled } from '@downstream/checks/server';
import { DistributorDirectory } from '@downstream/distributors/server';
import {
  DAY,
  distributorStates,
  later,
  watchStandings,
  type Clock,
  type Context,
  type Instant,
  type WatchGap,
  type WatchStanding,
} from '@downstream/kernel';
import { passDays, watchedSince, watchPolicy, watchStanding } from '@downstream/monitoring/core';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { Enrolments } from '../persistence/enrolments';
import { Passes } from '../persistence/passes';
import { SHOWN_DAYS } from '../views/change-views';
import { PartyNames } from '../views/party-names';

const watched = distributorStates.filter(isEnrolled);

type Coverage = z.input<typeof monitoringCoverage>;

/** Says how many are under watch and how they stand. Whoever should be and is not enrolled counts as not monitored. */
@Injectable()
export class ReadCoverage {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly enrolments: Enrolments,
    private readonly passes: Passes,
    private readonly names: PartyNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(ctx: Context): Promise<Coverage> {
    return this.tenants.within(ctx, (tx) => this.in(tx));
  }

  async in(tx: Tx): Promise<Coverage> {
    const now = this.clock.now();
    const counts = await this.enrolments.counts(tx, watchedSince(now));
    const distributors = await this.distributors.count(tx, watched);
    const passes = await this.passes.since(tx, later(now, -SHOWN_DAYS * DAY));
    const gaps: [WatchGap, number][] = [
      ['NOT_ENROLLED', Math.max(0, distributors - counts.distributors)],
      ['NEVER_SEARCHED', counts.never],
      ['NOTHING_TO_SEARCH', counts.nothingToSearch],
      ['TOO_LONG_AGO', counts.tooLongAgo],
    ];
    const last = await this.passes.last(tx);
    return {
      distributors,
      parties: counts.parties,
      watched: counts.watched,
      late: counts.late,
      notMonitored: gaps.reduce((sum, [, count]) => sum + count, 0),
      gaps: gaps.filter(([, count]) => count > 0).map(([gap, count]) => ({ gap, count })),
      oldest: counts.oldest,
      newest: counts.newest,
      policy: { ...watchPolicy },
      lastPass: last
        ? {
            ...{ id: last.id, at: last.at, reason: last.reason, parties: last.parties },
            ...{ missed: last.missed.length, lists: last.listVersions.length },
          }
        : null,
      days: passDays(
        passes.map(({ at, missed }) => ({ at, missed: missed.length })),
        SHOWN_DAYS,
        now,
      ),
    };
  }

  /** A page of those under watch, whoever was searched for longest ago first. */
  parties(
    ctx: Context,
    standings: readonly WatchStanding[] | undefined,
    after: { readonly at: string; readonly id: string } | undefined,
    limit: number,
  ): Promise<{ rows: z.input<typeof watchedParty>[]; total: number; last: { at: string; id: string } | null }> {
    return this.tenants.within(ctx, async (tx) => {
      const now = this.clock.now();
      const asked = (standings ?? watchStandings).map((standing) => boundsOf(standing, now));
      const { rows, total } = await this.enrolments.page(tx, asked, after, limit);
      const ids = [...new Set(rows.map(({ distributorId }) => distributorId))];
      const called = await this.distributors.namesOf(tx, ids);
      const nameOf = await this.names.of(tx, ids);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return {
        rows: rows.map(({ partyId, role, distributorId, since, searchedAt, searchable }) => {
          const { native = '', country = '' } = called.get(distributorId) ?? {};
          return {
            ...{ id: partyId, name: nameOf(distributorId, partyId), role, since, lastSearched: searchedAt },
            distributor: { id: distributorId, name: native, country },
            ...watchStanding({ searchedAt, searchable }, now),
          };
        }),
        total,
        last: last ? { at: last.searchedAt ?? '1970-01-01T00:00:00.000Z', id: last.partyId } : null,
      };
    });
  }
}

/** Between which moments the last search of somebody of a standing lies. */
function boundsOf(standing: WatchStanding, now: Instant) {
  const { late, notMonitored } = watchedSince(now);
  switch (standing) {
    case 'WATCHED':
      return { after: late, until: null, never: false };
    case 'LATE':
      return { after: notMonitored, until: late, never: false };
    case 'NOT_MONITORED':
      return { after: null, until: notMonitored, never: true };
  }
}
