import { Injectable } from '@nestjs/common';
import { instant, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { PublicList } from '../lists/public-lists';

/** How a list is fetched by itself. */
export interface ListSchedule {
  readonly id: string;
  readonly list: PublicList;
  readonly on: boolean;
  readonly format: string;
  readonly everyHours: number;
  /** The files of the format; an address that is null is the publisher's own. */
  readonly files: readonly { readonly name: string; readonly address: string | null }[];
  readonly setAt: Instant;
  readonly setBy: string;
}

interface Row {
  id: string;
  list: PublicList;
  fetching: boolean;
  format: string;
  every_hours: number;
  files: ListSchedule['files'];
  set_at: Date;
  set_by: string;
}

/** What operators said of fetching lists: every saying is kept, and the newest of a list counts. */
@Injectable()
export class ListSchedules {
  async all(tx: Tx): Promise<ListSchedule[]> {
    const rows: Row[] = await tx.query(
      `select distinct on (list) * from watchlist_schedule order by list, set_at desc, id desc`,
    );
    return rows.map(({ fetching, every_hours, set_at, set_by, ...row }) => ({
      ...row,
      on: fetching,
      everyHours: every_hours,
      setAt: instant(set_at),
      setBy: set_by,
    }));
  }

  async of(tx: Tx, list: PublicList): Promise<ListSchedule | undefined> {
    return (await this.all(tx)).find((one) => one.list === list);
  }

  async add(tx: Tx, { id, list, on, format, everyHours, files, setAt, setBy }: ListSchedule): Promise<void> {
    await tx.query(
      `insert into watchlist_schedule (id, list, fetching, format, every_hours, files, set_at, set_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, list, on, format, everyHours, JSON.stringify(files), setAt, setBy],
    );
  }
}
