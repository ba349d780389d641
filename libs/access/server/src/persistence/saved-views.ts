import { Injectable } from '@nestjs/common';
import type { Id, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A view of a table under a name, with whose it is. */
export interface SavedView {
  readonly id: Id<'saved-view'>;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly shared: boolean;
  readonly userId: UserId;
}

const columns = `id, name, query, shared, user_id as "userId"`;

/** The views that people saved. They are what somebody likes to see and no evidence: they have no events (ADR 50). */
@Injectable()
export class SavedViews {
  /** The own ones of somebody and those that others share, by name. */
  of(tx: Tx, userId: UserId, table: string): Promise<SavedView[]> {
    return tx.query(
      `select ${columns} from saved_view where list = $1 and (user_id = $2 or shared) order by lower(name), id`,
      [table, userId],
    );
  }

  /** How many somebody keeps of a table under other names than this one. */
  async others(tx: Tx, userId: UserId, table: string, name: string): Promise<number> {
    const [count]: { n: number }[] = await tx.query(
      `select count(*)::int as n from saved_view where list = $1 and user_id = $2 and name <> $3`,
      [table, userId, name],
    );
    return count?.n ?? 0;
  }

  async save(tx: Tx, table: string, view: SavedView): Promise<SavedView> {
    const [saved]: SavedView[] = await tx.query(
      `insert into saved_view (id, list, name, query, shared, user_id) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, user_id, list, name) do update set query = excluded.query, shared = excluded.shared
       returning ${columns}`,
      [view.id, table, view.name, JSON.stringify(view.query), view.shared, view.userId],
    );
    if (!saved) throw new Error('A view was saved and is not there');
    return saved;
  }

  /** Whether it was there and somebody's own. */
  async remove(tx: Tx, userId: UserId, id: SavedView['id']): Promise<boolean> {
    const [gone]: { id: string }[][] = await tx.query(
      `delete from saved_view where id = $1 and user_id = $2 returning id`,
      [id, userId],
    );
    return (gone?.length ?? 0) > 0;
  }
}
