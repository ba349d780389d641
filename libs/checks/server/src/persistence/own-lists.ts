import { Injectable } from '@nestjs/common';
import type { ownListRegistered, StateOf } from '@downstream/contracts';
import { instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A list of the tenant's own as it was registered; none of it ever changes. */
export type OwnList = StateOf<typeof ownListRegistered>;

interface Row extends Omit<OwnList, 'registeredAt' | 'registeredBy'> {
  registered_at: Date;
  registered_by: string;
}

/** The lists that a tenant keeps itself; their versions lie with those of the public lists in {@link Watchlists}. */
@Injectable()
export class OwnLists {
  /** In the order of their names. */
  async all(tx: Tx): Promise<OwnList[]> {
    const rows: Row[] = await tx.query(
      `select id, list, effect, about, registered_at, registered_by from own_list order by lower(list)`,
    );
    return rows.map(({ registered_at, registered_by, ...row }) => ({
      ...row,
      registeredAt: instant(registered_at),
      registeredBy: registered_by,
    }));
  }

  /** @returns undefined where this tenant has none of the code, whoever else may have one */
  async find(tx: Tx, list: string): Promise<OwnList | undefined> {
    return (await this.all(tx)).find((one) => one.list === list);
  }

  /** Takes a name for this transaction, so that two lists cannot get it at once. */
  async lock(tx: Tx, list: string): Promise<void> {
    // The database makes the small letters here as in its index: its "İ" is not JavaScript's.
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.own-list'), hashtext($1 || lower($2)))`, [
      `${tx.context.tenantId} `,
      list,
    ]);
  }

  /** Whether a list has that name, in capitals or not. */
  async isTaken(tx: Tx, list: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select 1 from own_list where lower(list) = lower($1)`, [list]);
    return rows.length > 0;
  }

  async add(tx: Tx, own: OwnList, eventId: string): Promise<void> {
    await tx.query(
      `insert into own_list (id, list, effect, about, registered_at, registered_by, event_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [own.id, own.list, own.effect, own.about, own.registeredAt, own.registeredBy, eventId],
    );
  }
}
