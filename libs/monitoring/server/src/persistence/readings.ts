import { Injectable } from '@nestjs/common';
import { keyOf, type Reading } from '@downstream/monitoring/core';
import type { DistributorId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** What was read last of each thing under watch: with it the next reading is compared. */
@Injectable()
export class Readings {
  /** The last readings of these things of a distributor, by {@link keyOf}. */
  async last(
    tx: Tx,
    id: DistributorId,
    of: readonly Pick<Reading, 'kind' | 'subject'>[],
  ): Promise<ReadonlyMap<string, Reading>> {
    const rows: Reading[] = await tx.query(
      `select r.kind, r.subject, r.facts, r.weight from monitoring_reading r
       join unnest($2::text[], $3::text[]) as k (kind, subject) on k.kind = r.kind and k.subject = r.subject
       where r.distributor_id = $1`,
      [id, of.map(({ kind }) => kind), of.map(({ subject }) => subject)],
    );
    return new Map(rows.map((reading) => [keyOf(reading), reading]));
  }

  async save(tx: Tx, id: DistributorId, readings: readonly Reading[], at: Instant): Promise<void> {
    if (readings.length === 0) return;
    await tx.query(
      `insert into monitoring_reading (distributor_id, kind, subject, facts, weight, since)
       select $1, r.kind, r.subject, r.facts, r.weight, $3
       from jsonb_to_recordset($2::jsonb) as r (kind text, subject text, facts jsonb, weight integer)
       on conflict (tenant_id, distributor_id, kind, subject) do update
         set facts = excluded.facts, weight = excluded.weight, since = excluded.since`,
      [id, JSON.stringify(readings), at],
    );
  }
}
