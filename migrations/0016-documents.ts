import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Documents of distributors with their versions. The files lie in the store, by the hash that a version names. */
export class Documents1700000000016 extends SqlMigration {
  readonly name = 'Documents1700000000016';

  statements(): string[] {
    return [...documents(), ...versions()];
  }
}

const documents = () => [
  ...tenantTable({
    name: 'document',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      // Portal users reach what their distributor has brought, and nothing that the desk keeps about it.
      `shown_to uuid`,
      `kind text not null check (kind in
        ('REGISTER_EXTRACT', 'ARTICLES', 'LICENCE', 'POWER_OF_ATTORNEY', 'PERSON_ID', 'PHOTO', 'OTHER'))`,
      `origin text not null check (origin in ('DESK', 'DISTRIBUTOR'))`,
      `note text`,
      `removed jsonb`,
      `version integer not null`,
      `changed_at timestamptz(3) not null`,
      madeByEvent,
      references('distributor_id', 'distributor'),
      `check (shown_to is not distinct from case when origin = 'DISTRIBUTOR' then distributor_id end)`,
    ],
    party: { column: 'shown_to' },
    grants: ['select', 'insert', 'update (removed, version, changed_at, event_id)'],
  }),
  `create index document_of_distributor on document (tenant_id, distributor_id, changed_at desc, id desc)`,
];

const versions = () => [
  ...tenantTable({
    name: 'document_version',
    columns: [
      `document_id uuid not null`,
      `number integer not null check (number > 0)`,
      `shown_to uuid`,
      `name text not null`,
      `type text not null check (type in ('PDF', 'JPEG', 'PNG', 'WEBP'))`,
      `bytes integer not null check (bytes > 0)`,
      `sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$')`,
      `received_sha256 text collate "C" not null check (received_sha256 ~ '^[0-9a-f]{64}$')`,
      `metadata_removed boolean not null`,
      `carries jsonb not null`,
      `issued_on date`,
      `expires_on date`,
      `scan jsonb not null check (scan ->> 'state' in ('NOTHING_FOUND', 'NOT_SCANNED', 'INFECTED'))`,
      `added jsonb not null`,
      madeByEvent,
      references('document_id', 'document'),
    ],
    key: ['document_id', 'number'],
    party: { column: 'shown_to' },
    // A file that was handed in is not changed; only what a scanner says of it is.
    grants: ['select', 'insert', 'update (scan, event_id)'],
  }),
  `create index document_version_by_file on document_version (tenant_id, received_sha256)`,
];
