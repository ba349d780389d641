import { Inject, Injectable } from '@nestjs/common';
import { isEnrolled, ListFigures } from '@downstream/checks/server';
import type { readDashboards } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { DAY, distributorStates, HOUR, later, millis, riskTiers, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { ReviewFigures } from '@downstream/reviews/server';
import type { z } from 'zod';

const WEEKS = 13;
const HIT_DAYS = 90;
/** Days that divide the open reviews: within low, medium and high service levels, and beyond. */
const ages = [2, 5, 10, 15, 30];
const watched = distributorStates.filter(isEnrolled);

/** Says how the work stands, in numbers of the rooms before this one. */
@Injectable()
export class ReadDashboards {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly reviews: ReviewFigures,
    private readonly lists: ListFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(ctx: Context): Promise<z.input<(typeof readDashboards)['response']>> {
    return this.tenants.within(ctx, async (tx) => {
      const at = this.clock.now();
      const open = await this.reviews.open(tx, ages, at);
      const rated: number[] = [];
      for (const tier of riskTiers) rated.push(await this.distributors.count(tx, watched, [tier]));
      const all = await this.distributors.count(tx, watched);
      const unrated = all - rated.reduce((a, b) => a + b, 0);
      const lists = await this.lists.ages(tx);
      return {
        at,
        weeks: await this.reviews.weeks(tx, WEEKS, at),
        open: {
          overdue: open.overdue,
          ages: [...ages, null].map((under, place) => ({ under, count: open.ages[place] ?? 0 })),
        },
        tiers: [...riskTiers.map((tier, i) => ({ tier, count: rated[i] ?? 0 })), { tier: null, count: unrated }],
        hits: await this.lists.settled(tx, later(at, -HIT_DAYS * DAY)),
        lists: lists.map(({ list, retrievedAt }) => ({
          list,
          hours: Math.max(0, (millis(at) - millis(retrievedAt)) / HOUR),
        })),
      };
    });
  }
}
