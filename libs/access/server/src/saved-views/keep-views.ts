import { Injectable } from '@nestjs/common';
import {
  VIEWS_PER_TABLE,
  type Body,
  type listSavedViews,
  type Reply,
  type savedView,
  type saveView,
} from '@downstream/contracts';
import { refusal, RefusalError, type Context, type UserId } from '@downstream/kernel';
import { Ids, Tenants, type Tx } from '@downstream/platform/database';
import type * as z from 'zod';
import { UserDirectory } from '../user-directory';
import { SavedViews, type SavedView } from '../persistence/saved-views';

type Shown = z.input<typeof savedView>;

const me = (ctx: Context): UserId => ctx.actor.id as string as UserId;

/** The views that somebody sees lists by: reads, saves and removes them. */
@Injectable()
export class KeepViews {
  constructor(
    private readonly tenants: Tenants,
    private readonly views: SavedViews,
    private readonly directory: UserDirectory,
    private readonly ids: Ids,
  ) {}

  list(ctx: Context, table: string): Promise<Reply<typeof listSavedViews>> {
    return this.tenants.within(ctx, async (tx) => ({
      views: await this.shown(tx, await this.views.of(tx, me(ctx), table)),
    }));
  }

  /**
   * @param mayShare whether who saves it may share with the workspace
   * @throws RefusalError NOT_ALLOWED for sharing without that right, VIEWS_TOO_MANY
   */
  save(ctx: Context, { table, name, query, shared }: Body<typeof saveView>, mayShare: boolean): Promise<Shown> {
    if (shared && !mayShare) throw new RefusalError(refusal('NOT_ALLOWED'));
    return this.tenants.within(ctx, async (tx) => {
      if ((await this.views.others(tx, me(ctx), table, name)) >= VIEWS_PER_TABLE) {
        throw new RefusalError(refusal('VIEWS_TOO_MANY', { most: VIEWS_PER_TABLE }));
      }
      const saved = await this.views.save(tx, table, { id: this.ids.next(), name, query, shared, userId: me(ctx) });
      const [shown] = await this.shown(tx, [saved]);
      if (!shown) throw new Error('A saved view is not shown');
      return shown;
    });
  }

  /** @throws RefusalError NOT_FOUND, for those of others too */
  async remove(ctx: Context, id: SavedView['id']): Promise<void> {
    const gone = await this.tenants.within(ctx, (tx) => this.views.remove(tx, me(ctx), id));
    if (!gone) throw new RefusalError(refusal('NOT_FOUND'));
  }

  private async shown(tx: Tx, views: readonly SavedView[]): Promise<Shown[]> {
    const owners = await this.directory.byIds(
      tx,
      views.map(({ userId }) => userId),
    );
    return views.map(({ userId, query, ...view }) => ({
      ...view,
      query: { ...query },
      mine: userId === me(tx.context),
      owner: owners.get(userId)?.name ?? '',
    }));
  }
}
