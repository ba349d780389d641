import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Imports of distributors, and the rows of their files until they are brought in or given up. */
export class DistributorImports1700000000018 extends SqlMigration {
  readonly name = 'DistributorImports1700000000018';

  statements(): string[] {
    return [...imports(), ...rows()];
  }
}

const states = `'READING', 'UNREADABLE', 'READ', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'CANCELLED'`;

const imports = () => [
  ...tenantTable({
    name: 'distributor_import',
    columns: [
      `id uuid not null`,
      `state text not null check (state in (${states}))`,
      `file_name text not null`,
      `sha256 text not null`,
      `bytes integer not null`,
      `asked jsonb not null`,
      `decisions jsonb not null`,
      // What the columns are headed by: a file of the same shape is read as the last one was.
      `shape text`,
      `remembered boolean not null default false`,
      `found jsonb`,
      `fault jsonb`,
      `report jsonb`,
      `notice text check (notice in ('RECORDS_CHANGED', 'STOPPED', 'FAILED'))`,
      `author jsonb not null`,
      `at timestamptz(3) not null`,
      `changed_at timestamptz(3) not null`,
      `committed_at timestamptz(3)`,
      `undone jsonb`,
      madeByEvent,
    ],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  `create index distributor_import_recent on distributor_import (tenant_id, at desc)`,
  `create index distributor_import_shape on distributor_import (tenant_id, shape, committed_at desc) where committed_at is not null`,
];

const rows = () => [
  ...tenantTable({
    name: 'distributor_import_row',
    columns: [
      `import_id uuid not null`,
      `row integer not null`,
      `cells jsonb not null`,
      `marks jsonb`,
      `fixes jsonb`,
      `outcome text check (outcome in ('CREATE', 'UPDATE', 'SKIP', 'ERROR'))`,
      `target_id uuid`,
      `facts jsonb`,
      `faults jsonb not null default '[]'`,
      // What it became, and what stood there before: by these it is taken back.
      `distributor_id uuid`,
      `version_after integer`,
      `before jsonb`,
      references('import_id', 'distributor_import'),
    ],
    key: ['import_id', 'row'],
    party: 'none',
  }),
];
