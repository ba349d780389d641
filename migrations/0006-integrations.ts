import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** API keys: what is kept of a key opens nothing. */
export class Integrations1700000000006 extends SqlMigration {
  readonly name = 'Integrations1700000000006';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'api_key',
        columns: [
          `id uuid not null`,
          `name text not null`,
          `public_id text not null check (length(public_id) = 8)`,
          `secret_hash text not null`,
          `scopes text[] not null check (cardinality(scopes) > 0)`,
          `created_by uuid not null`,
          `created_at timestamptz(3) not null`,
          `expires_at timestamptz(3) not null`,
          `revoked_at timestamptz(3)`,
          `last_used_at timestamptz(3)`,
          `version integer not null`,
          madeByEvent,
          references('created_by', 'user_account'),
          `unique (tenant_id, public_id)`,
        ],
        party: 'none',
        grants: ['select', 'insert', 'update (revoked_at, last_used_at, version, event_id)'],
      }),
    ];
  }
}
