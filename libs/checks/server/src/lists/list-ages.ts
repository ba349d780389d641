import { Inject, Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { listAgeLimits, listFreshness } from '@downstream/checks/core';
import { publicLists } from '@downstream/contracts';
import { HOUR, millis, SECOND, type Clock } from '@downstream/kernel';
import { CLOCK, Operations } from '@downstream/platform/database';
import { Health, Metrics, type HealthFinding, type Reading } from '@downstream/platform/observability';
import { Watchlists } from '../persistence/watchlists';

type PublicList = (typeof publicLists)[number];

/** How old a list is; null before the first import. */
interface ListAge {
  readonly list: PublicList;
  /** Milliseconds since it was last retrieved. */
  readonly age: number | null;
  /** The bundled sample, which screens against invented names. */
  readonly sample: boolean;
}

/**
 * Tells the operator how old the public lists are: on `/readyz` and as figures. An old list is a warning and no reason
 * to send nobody here: it is by this very process that a new one is imported.
 */
@Injectable()
export class ListAges implements OnModuleInit {
  constructor(
    private readonly operations: Operations,
    private readonly watchlists: Watchlists,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() private readonly health?: Health,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  onModuleInit(): void {
    for (const list of publicLists)
      this.health?.register({ name: `list-age-${list}`, check: async () => this.finding(list) });
    this.metrics?.gauge(
      {
        name: 'downstream_list_age_seconds',
        help: 'Time since a public list was last retrieved, changed or not; absent before its first import',
        labels: ['list'],
      },
      async () => this.readings((one) => (one.age === null ? [] : [one.age / SECOND])),
    );
    this.metrics?.gauge(
      {
        name: 'downstream_list_in_force',
        help: '1 when a real version of a public list is in force, 0 when there is none or only the bundled sample',
        labels: ['list'],
      },
      async () => this.readings((one) => [one.age === null || one.sample ? 0 : 1]),
    );
  }

  private async finding(list: PublicList): Promise<HealthFinding> {
    const all = await this.all();
    const one = all.find((age) => age.list === list) ?? { list, age: null, sample: false };
    // Which of the lists a deployment keeps is its choice; but one it must keep.
    return finding(
      one,
      all.every(({ age }) => age === null),
    );
  }

  private async readings(valuesOf: (one: ListAge) => readonly number[]): Promise<Reading[]> {
    return (await this.all()).flatMap((one) => valuesOf(one).map((value) => ({ labels: { list: one.list }, value })));
  }

  private async all(): Promise<ListAge[]> {
    const versions = await this.operations.within((tx) => this.watchlists.newestOfEach(tx));
    const now = millis(this.clock.now());
    return publicLists.map((list) => {
      const version = versions.find((one) => one.list === list);
      return { list, age: version ? now - millis(version.retrievedAt) : null, sample: version?.sample ?? false };
    });
  }
}

const words = {
  FRESH: 'fresh',
  AMBER: `late: older than ${listAgeLimits.late} h`,
  RED: `stale: older than ${listAgeLimits.stale} h`,
} as const;

/** @param none whether no list at all is in force */
function finding({ list, age, sample }: ListAge, none: boolean): HealthFinding {
  const freshness = listFreshness(age === null ? null : age / HOUR);
  if (age === null || freshness === 'NONE')
    return {
      ok: true,
      ...(none && { warning: true as const }),
      value: 'none',
      detail: `Nothing of ${list} is in force: nobody is screened against it.`,
    };
  const kind = sample ? 'The bundled sample, no real list; ' : '';
  return {
    ok: true,
    ...((sample || freshness !== 'FRESH') && { warning: true as const }),
    value: Math.round(age / SECOND),
    detail: `${kind}Seconds since ${list} was last retrieved; ${words[freshness]}.`,
  };
}
