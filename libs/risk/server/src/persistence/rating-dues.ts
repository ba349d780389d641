import { Injectable } from '@nestjs/common';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { Day } from '@downstream/risk/core';

/** Why somebody is rated again by the calendar. */
export type DueReason = 'DAY_PASSED' | 'LIST_CHANGE';

/** On which day, and why. */
export interface RatingDue {
  readonly on: Day;
  readonly reason: DueReason;
}

/** Days on which distributors are rated again though nobody changed anything. */
@Injectable()
export class RatingDues {
  /** @param due `null`: not by the calendar */
  async set(tx: Tx, id: DistributorId, due: RatingDue | null): Promise<void> {
    if (due === null) {
      await tx.query(`delete from rating_due where distributor_id = $1`, [id]);
      return;
    }
    await tx.query(
      `insert into rating_due (distributor_id, due_on, reason) values ($1, $2, $3)
       on conflict (tenant_id, distributor_id) do update set due_on = excluded.due_on, reason = excluded.reason`,
      [id, due.on, due.reason],
    );
  }

  /** Everybody who was ever rated is rated again on a day, unless something has them rated before. */
  async everybody(tx: Tx, due: RatingDue): Promise<void> {
    await tx.query(
      `insert into rating_due (distributor_id, due_on, reason) select distinct distributor_id, $1::date, $2 from risk_rating
       on conflict (tenant_id, distributor_id) do update set due_on = excluded.due_on, reason = excluded.reason
         where rating_due.due_on >= excluded.due_on`,
      [due.on, due.reason],
    );
  }

  /** Those whose day has come, the longest waiting first, some of them. */
  async come(tx: Tx, today: Day, limit: number): Promise<readonly { id: DistributorId; reason: DueReason }[]> {
    return tx.query(
      `select distributor_id as id, reason from rating_due where due_on <= $1 order by due_on, distributor_id limit $2`,
      [today, limit],
    );
  }
}
