import { Injectable } from '@nestjs/common';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Changes, type ChangeFilter } from '../persistence/changes';
import { ChangeViews, type ChangeView } from '../views/change-views';

/** Lists what became different of distributors under watch. */
@Injectable()
export class ListChanges {
  constructor(
    private readonly tenants: Tenants,
    private readonly changes: Changes,
    private readonly views: ChangeViews,
  ) {}

  run(
    ctx: Context,
    filter: ChangeFilter,
    after: { readonly at: string; readonly id: string } | undefined,
    limit: number,
  ): Promise<{ rows: ChangeView[]; total: number }> {
    return this.tenants.within(ctx, async (tx) => {
      const { rows, total } = await this.changes.page(tx, filter, after, limit);
      return { rows: await this.views.of(tx, rows), total };
    });
  }
}
