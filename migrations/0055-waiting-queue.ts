import { SqlMigration } from '@downstream/platform/database';

/** Hits and red flags that wait for somebody, by how grave they are and since when they wait. */
export class WaitingQueue1700000000055 extends SqlMigration {
  readonly name = 'WaitingQueue1700000000055';

  statements(): string[] {
    return [
      `create index hit_waits on hit
         (tenant_id, (case when score >= 0.92 then 0 else 1 end),
          (coalesce(record -> 'reopened' ->> 'at', record ->> 'raisedAt')), id)
       where hit_state in ('OPEN', 'REOPENED', 'PROPOSED')`,
      `create index red_flag_waits on red_flag
         (tenant_id, (case when severity = 4 then 0 else 1 end),
          (coalesce(record -> 'lapsed' ->> 'at', record ->> 'firedAt')), id)
       where ended_at is null and state in ('RAISED', 'UNDER_INQUIRY')`,
    ];
  }
}
