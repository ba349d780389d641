import { Inject, Injectable } from '@nestjs/common';
import type { Query, Reply, searchItems } from '@downstream/contracts';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Items } from '../persistence/items';

/** Finds items by the beginning of a number or a part of a name. */
@Injectable()
export class SearchItems {
  constructor(
    private readonly tenants: Tenants,
    private readonly items: Items,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By number. Nothing that can be looked for finds nothing, and not everything. */
  async run(ctx: Context, { q, limit }: Query<typeof searchItems>): Promise<Reply<typeof searchItems>> {
    if (q === '') return { rows: [], more: false };
    const sought = { q, day: this.clock.now().slice(0, 10) };
    const { items, more } = await this.tenants.within(ctx, (tx) => this.items.page(tx, sought, '', limit));
    return { rows: items.map(({ id, sku, names }) => ({ id, sku, names: [...names] })), more };
  }
}
