import { Injectable } from '@nestjs/common';
import type { DistributorId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Looks at distributors under watch: what led to each, and how many changes it found. */
@Injectable()
export class Looks {
  async add(
    tx: Tx,
    id: string,
    distributorId: DistributorId,
    at: Instant,
    cause: string,
    changes: number,
  ): Promise<void> {
    await tx.query(`insert into monitoring_look (id, distributor_id, at, cause, changes) values ($1, $2, $3, $4, $5)`, [
      id,
      distributorId,
      at,
      cause,
      changes,
    ]);
  }

  /** How many looks since a moment found everything as it was, for each of the distributors that had any. */
  async withoutEffect(
    tx: Tx,
    ids: readonly DistributorId[],
    since: Instant,
  ): Promise<{ distributorId: DistributorId; looks: number }[]> {
    return tx.query(
      `select distributor_id as "distributorId", count(*)::int as looks from monitoring_look
       where distributor_id = any($1) and at >= $2 and changes = 0 group by distributor_id order by distributor_id`,
      [[...ids], since],
    );
  }
}
