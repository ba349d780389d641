import { Injectable } from '@nestjs/common';
import { UserDirectory, type Person } from '@downstream/access/server';
import type { listDistributors, Query, Reply } from '@downstream/contracts';
import type { Context, UserId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import { DistributorList, type ListedDistributor, type ListPlace } from '../persistence/distributor-list';

type Page = Reply<typeof listDistributors>;

/** One page of the distributors a filter finds. */
@Injectable()
export class ListDistributors {
  constructor(
    private readonly tenants: Tenants,
    private readonly list: DistributorList,
    private readonly directory: UserDirectory,
    private readonly cursors: Cursors,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  async run(ctx: Context, { cursor, limit, ...filter }: Query<typeof listDistributors>): Promise<Page> {
    // A cursor is good for the very list it was made for: same filter, same order.
    const name = `distributors ${JSON.stringify(filter)}`;
    const after = cursor === undefined ? undefined : (this.cursors.open(name, cursor) as unknown as ListPlace);
    return this.tenants.within(ctx, async (tx) => {
      const { rows, total, last } = await this.list.page(tx, filter, after, limit);
      const ids = rows.map(({ sponsorId }) => sponsorId).filter((id) => id !== null);
      const sponsors = ids.length === 0 ? new Map<UserId, Person>() : await this.directory.byIds(tx, ids);
      return {
        rows: rows.map((row) => toRow(row, row.sponsorId && (sponsors.get(row.sponsorId)?.name ?? null))),
        total,
        next: last && this.cursors.seal(name, last),
      };
    });
  }
}

const toRow = (row: ListedDistributor, sponsorName: string | null): Page['rows'][number] => ({
  id: row.id,
  legalName: { native: row.native, latin: row.latin, language: row.language },
  country: row.country,
  state: row.state,
  tier: row.tier,
  openHolds: row.openHolds,
  approvedUntil: row.approvedUntil,
  sponsorName,
  changedAt: row.changedAt,
});
