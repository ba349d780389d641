import { Inject, Injectable } from '@nestjs/common';
import { DAY, later, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Changes, type ChangeFilter } from '../persistence/changes';
import { Looks } from '../persistence/looks';
import { ChangeViews } from '../views/change-views';
import { SHOWN_DAYS } from './read-coverage';

/** Lists what became different, and how many looks of the same distributors found nothing. */
@Injectable()
export class ListChanges {
  constructor(
    private readonly tenants: Tenants,
    private readonly changes: Changes,
    private readonly looks: Looks,
    private readonly views: ChangeViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(
    ctx: Context,
    filter: ChangeFilter,
    after: { readonly at: string; readonly id: string } | undefined,
    limit: number,
  ) {
    return this.tenants.within(ctx, async (tx) => {
      const { rows, total } = await this.changes.page(tx, filter, after, limit);
      const ids = [...new Set(rows.map(({ distributorId }) => distributorId))];
      const withoutEffect = await this.looks.withoutEffect(tx, ids, later(this.clock.now(), -SHOWN_DAYS * DAY));
      return { rows: await this.views.of(tx, rows), total, withoutEffect };
    });
  }
}
