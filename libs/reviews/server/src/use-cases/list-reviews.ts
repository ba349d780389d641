import { Injectable } from '@nestjs/common';
import type { listReviews, Query, Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
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
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  async run(ctx: Context, { cursor, limit, mine, ...filter }: Query<typeof listReviews>): Promise<Page> {
    const assignee = mine ? ctx.actor.personId : undefined;
    const asked = { ...filter, assignee };
    const name = `reviews ${JSON.stringify(asked)}`;
    const after = cursor === undefined ? undefined : (this.cursors.open(name, cursor) as unknown as ReviewPlace);
    return this.tenants.within(ctx, async (tx) => {
      const { ids, total, last } = await this.list.page(tx, asked, after, limit);
      return { rows: await this.rows.of(tx, ids), total, next: last && this.cursors.seal(name, last) };
    });
  }
}
