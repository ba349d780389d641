import { references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** The views that people save of lists. */
export class SavedViews1700000000026 extends SqlMigration {
  readonly name = 'SavedViews1700000000026';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'saved_view',
        columns: [
          `id uuid not null`,
          `user_id uuid not null`,
          // The name of the table in the pages.
          `list text not null`,
          `name text not null`,
          `query jsonb not null`,
          `shared boolean not null`,
          references('user_id', 'user_account'),
          `unique (tenant_id, user_id, list, name)`,
        ],
        party: 'none',
      }),
      `create index saved_view_shared on saved_view (tenant_id, list) where shared`,
    ];
  }
}
