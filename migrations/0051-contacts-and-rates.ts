import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Attempts to reach contacts, and rates of exchange that the tenant enters. */
export class ContactsAndRates1700000000051 extends SqlMigration {
  readonly name = 'ContactsAndRates1700000000051';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'contact_attempt',
        columns: [
          `id uuid not null`,
          `distributor_id uuid not null`,
          references('distributor_id', 'distributor'),
          `record jsonb not null`,
          madeByEvent,
        ],
        // What is tried to verify a distributor is nothing that it may see.
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `create index contact_attempt_of on contact_attempt (tenant_id, distributor_id, id)`,
      ...tenantTable({
        name: 'exchange_rate',
        columns: [
          `entry_id uuid not null`,
          `place integer not null check (place >= 0)`,
          `currency text not null check (currency ~ '^[A-Z]{3}$')`,
          `base text not null check (base ~ '^[A-Z]{3}$' and base <> currency)`,
          `on_day date not null`,
          `rate text not null check (rate::numeric > 0)`,
          `entered jsonb not null`,
          madeByEvent,
        ],
        key: ['entry_id', 'place'],
        party: 'none',
        grants: ['select', 'insert'],
      }),
      `create index exchange_rate_by_day on exchange_rate (tenant_id, on_day, entry_id)`,
    ];
  }
}
