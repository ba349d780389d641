import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

const ofDistributor = ['distributor_id uuid not null', references('distributor_id', 'distributor')];

/** Whom attestations name, so that lists are searched for them, and whom a list of military end users seems to hold. */
export class NamedInAttestations1700000000039 extends SqlMigration {
  readonly name = 'NamedInAttestations1700000000039';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'attestation_named',
        columns: [
          ...ofDistributor,
          `party_id uuid not null`,
          `role text not null`,
          `kind text not null check (kind in ('ORGANISATION', 'PERSON'))`,
          `name text not null`,
          `country text`,
          madeByEvent,
        ],
        key: ['distributor_id', 'party_id'],
        // Only the maker writes it, and what is searched for is nothing a distributor may see.
        party: 'none',
        grants: ['select', 'insert'],
      }),
      ...tenantTable({
        name: 'attestation_military_hit',
        columns: [
          `hit_id uuid not null`,
          ...ofDistributor,
          `name text not null`,
          `standing boolean not null`,
          madeByEvent,
        ],
        key: ['hit_id'],
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `create index attestation_military_hit_of on attestation_military_hit (tenant_id, distributor_id)`,
    ];
  }
}
