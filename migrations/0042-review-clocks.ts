import { madeByEvent, SqlMigration, tenantTable } from '@downstream/platform/database';

/** When a workspace works, whose turn a review was when, and what people were told of its deadline. */
export class ReviewClocks1700000000042 extends SqlMigration {
  readonly name = 'ReviewClocks1700000000042';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'service_calendar',
        columns: [
          `id uuid not null`,
          `time_zone text not null`,
          `week jsonb not null`,
          `holidays jsonb not null`,
          `version integer not null check (version > 0)`,
          madeByEvent,
        ],
        key: [],
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `alter table review add column turns jsonb not null default '[]'`,
      `alter table review add column warn_at timestamptz(3)`,
      `alter table review add column alarm text check (alarm in ('SOON', 'OVERDUE'))`,
      `create index review_untold on review (tenant_id, warn_at)
         where state not in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED') and alarm is distinct from 'OVERDUE'`,
    ];
  }
}
