import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Letters that remind a distributor of its answers: each once for each end of its days. */
export class Reminders1700000000025 extends SqlMigration {
  readonly name = 'Reminders1700000000025';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'reminder',
        columns: [
          `id uuid not null`,
          `sheet_id uuid not null`,
          `distributor_id uuid not null`,
          `due_at timestamptz(3) not null`,
          `day smallint not null check (day in (-7, -3, -1, 3))`,
          `readers integer not null check (readers > 0)`,
          `sponsor_id uuid`,
          `at timestamptz(3) not null`,
          madeByEvent,
          references('sheet_id', 'answer_sheet'),
          references('distributor_id', 'distributor'),
          `unique (tenant_id, sheet_id, due_at, day)`,
        ],
        party: { column: 'distributor_id' },
        grants: ['select', 'insert'],
      }),
      `create index reminder_of on reminder (tenant_id, distributor_id)`,
    ];
  }
}
