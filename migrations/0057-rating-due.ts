import { references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** On which day a distributor is rated again because time passes, or because a law changes. */
export class RatingDue1700000000057 extends SqlMigration {
  readonly name = 'RatingDue1700000000057';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'rating_due',
        columns: [
          `distributor_id uuid not null`,
          `due_on date not null`,
          `reason text not null check (reason in ('DAY_PASSED', 'LIST_CHANGE'))`,
          references('distributor_id', 'distributor'),
        ],
        key: ['distributor_id'],
        party: 'none',
        grants: ['select', 'insert', 'update', 'delete'],
      }),
      `create index rating_due_on on rating_due (tenant_id, due_on)`,
    ];
  }
}
