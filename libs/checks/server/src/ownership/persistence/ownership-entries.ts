import { Injectable } from '@nestjs/common';
import type { ChartFact } from '@downstream/checks/ownership';
import { instant, type DistributorId, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A fact of a chart as it was last recorded. */
export interface KeptEntry {
  readonly id: string;
  /** 1 when it was first recorded, one more with every correction. */
  readonly revision: number;
  /** Null: taken out. */
  readonly fact: ChartFact | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  /** Why it was said, corrected or taken out. */
  readonly reason: string;
}

interface Row {
  distributor_id: DistributorId;
  entry_id: string;
  revision: number;
  fact: ChartFact | null;
  recorded_at: Date;
  recorded_by: string;
  reason: string;
}

const entryOf = (row: Row): KeptEntry => ({
  id: row.entry_id,
  revision: row.revision,
  fact: row.fact,
  recordedAt: instant(row.recorded_at),
  recordedBy: row.recorded_by,
  reason: row.reason,
});

/** What people said of who owns distributors: revisions are added, and none is ever touched again. */
@Injectable()
export class OwnershipEntries {
  /** The last revision of every fact, those taken out too, as known at a moment (now unless said), in the order of ids. */
  async of(tx: Tx, id: DistributorId, known: Instant | null = null): Promise<KeptEntry[]> {
    return (await this.ofAll(tx, [id], known)).get(id) ?? [];
  }

  /** The same of several distributors. */
  async ofAll(
    tx: Tx,
    ids: readonly DistributorId[],
    known: Instant | null = null,
  ): Promise<ReadonlyMap<DistributorId, KeptEntry[]>> {
    const rows: Row[] = await tx.query(
      `select distinct on (distributor_id, entry_id) distributor_id, entry_id, revision, fact, recorded_at, recorded_by, reason
       from ownership_entry
       where distributor_id = any($1) and ($2::timestamptz is null or recorded_at <= $2)
       order by distributor_id, entry_id, revision desc`,
      [[...ids], known],
    );
    const found = new Map<DistributorId, KeptEntry[]>();
    for (const row of rows) found.set(row.distributor_id, [...(found.get(row.distributor_id) ?? []), entryOf(row)]);
    return found;
  }

  /** Distributors of which something was ever said. */
  async distributors(tx: Tx, only: string | null): Promise<DistributorId[]> {
    const rows: { id: DistributorId }[] = await tx.query(
      `select distinct distributor_id as id from ownership_entry
       where $1::uuid is null or distributor_id = $1 order by 1`,
      [only],
    );
    return rows.map(({ id }) => id);
  }

  async append(tx: Tx, id: DistributorId, entries: readonly KeptEntry[], eventId: string): Promise<void> {
    for (const { id: entry, revision, fact, recordedAt, recordedBy, reason } of entries) {
      const period = fact && fact.kind !== 'HOLDER' ? fact : { from: null, until: null };
      await tx.query(
        `insert into ownership_entry
           (distributor_id, entry_id, revision, valid_from, valid_until, recorded_at, recorded_by, reason, fact, event_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[id, entry, revision, period.from, period.until, recordedAt, recordedBy, reason],
          ...[fact && JSON.stringify(fact), eventId],
        ],
      );
    }
  }
}
