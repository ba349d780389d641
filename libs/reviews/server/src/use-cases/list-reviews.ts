import { Inject, Injectable } from '@nestjs/common';
import type { listReviews, Query, Reply } from '@downstream/contracts';
import type { Clock, Context, UserId } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import { ReviewList, type ReviewPlace } from '../persistence/review-list';
import { ReviewRows } from '../views/review-rows';

type Page = Reply<typeof listReviews>;

/** One page of the reviews a filter finds, the most urgent first. */
@Injectable()
export class ListReviews {
  constructor(
    private readonly tenants: Tenants,
    private readonly list: ReviewList,
    private readonly rows: ReviewRows,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  async run(ctx: Context, { cursor, limit, mine, awake, ...filter }: Query<typeof listReviews>): Promise<Page> {
    const assignee = mine ? ctx.actor.personId : undefined;
    const name = `reviews ${JSON.stringify({ ...filter, assignee, awake })}`;
    const userId = ctx.actor.id as string as UserId;
    const asked = { ...filter, assignee, ...(awake && { awake: { userId, at: this.clock.now() } }) };
    const after = cursor === undefined ? undefined : (this.cursors.open(name, cursor) as unknown as ReviewPlace);
    return this.tenants.within(ctx, async (tx) => {
      const { ids, total, last } = await this.list.page(tx, asked, after, limit);
      return { rows: await this.rows.of(tx, ids), total, next: last && this.cursors.seal(name, last) };
    });
  }
}
