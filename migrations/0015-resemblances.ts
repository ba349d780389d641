import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** What parties are known by, so that whoever comes again is found, and why records that are alike are kept both. */
export class Resemblances1700000000015 extends SqlMigration {
  readonly name = 'Resemblances1700000000015';

  statements(): string[] {
    return [
      // By which method the keys of a record were made; 0 where none are made yet.
      `alter table distributor add column keyed smallint not null default 0`,
      `create index distributor_by_keyed on distributor (tenant_id, keyed)`,
      ...tenantTable({
        name: 'party_key',
        columns: [
          // A hash: equal for equal facts, and nothing to read in a table that is made of telephones and birthdays.
          `key uuid not null`,
          `distributor_id uuid not null`,
          // The distributor's own id for what is its own or its contact's.
          `party_id uuid not null`,
          references('distributor_id', 'distributor'),
        ],
        key: ['key', 'distributor_id', 'party_id'],
        party: { column: 'distributor_id' },
        grants: ['select', 'insert', 'delete'],
      }),
      `create index party_key_of_distributor on party_key (tenant_id, distributor_id)`,
      ...tenantTable({
        name: 'explanation',
        columns: [
          `id uuid not null`,
          `distributor_id uuid not null`,
          `other_id uuid not null`,
          `reason text not null`,
          `explained jsonb not null`,
          `explained_at timestamptz(3) not null`,
          madeByEvent,
          references('distributor_id', 'distributor'),
          references('other_id', 'distributor'),
          `check (distributor_id <> other_id)`,
        ],
        party: 'none',
        grants: ['select', 'insert'],
      }),
      `create index explanation_of_distributor on explanation (tenant_id, distributor_id, explained_at desc)`,
      `create index explanation_of_other on explanation (tenant_id, other_id)`,
    ];
  }
}
