import { Injectable } from '@nestjs/common';
import type { listItemLists, listItemListVersions, readItemListVersion, Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { ListVersions, type VersionOfList } from '../persistence/list-versions';
import { ListViews } from '../views/list-views';

type View = Reply<typeof readItemListVersion>;

/** The lists that judge items, their versions, and one version with its rows. */
@Injectable()
export class ReadLists {
  constructor(
    private readonly tenants: Tenants,
    private readonly versions: ListVersions,
    private readonly views: ListViews,
  ) {}

  all(ctx: Context): Promise<Reply<typeof listItemLists>> {
    return this.tenants.within(ctx, async (tx) => ({
      lists: await this.views.lists(tx, ctx, await this.versions.all(tx)),
    }));
  }

  /** @throws RefusalError NOT_FOUND */
  versionsOf(ctx: Context, list: string): Promise<Reply<typeof listItemListVersions>> {
    return this.tenants.within(ctx, async (tx) => {
      const all = await this.versions.all(tx, list);
      if (all.length === 0) throw new RefusalError(refusal('NOT_FOUND'));
      return { versions: (await this.views.summaries(tx, ctx, all)).reverse() };
    });
  }

  /** @throws RefusalError NOT_FOUND */
  one(ctx: Context, { list, number }: VersionOfList): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const all = await this.versions.all(tx, list);
      const found = all.findIndex(({ version }) => version === number);
      const [summary, version] = [(await this.views.summaries(tx, ctx, all))[found], all[found]];
      if (!summary || !version) throw new RefusalError(refusal('NOT_FOUND'));
      return { ...summary, rows: structuredClone(version.rows) as unknown as View['rows'] };
    });
  }
}
