import { madeByEvent, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Authorities whose certificates are trusted to say who signed a file from elsewhere. */
export class TrustedAuthorities1700000000036 extends SqlMigration {
  readonly name = 'TrustedAuthorities1700000000036';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'trusted_authority',
        columns: [
          `id uuid not null`,
          `sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')`,
          `trusted boolean not null`,
          `record jsonb not null`,
          madeByEvent,
        ],
        // Signatures of a distributor are judged as the maker; no party needs to know whom it trusts.
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `create unique index trusted_authority_once on trusted_authority (tenant_id, sha256) where trusted`,
    ];
  }
}
