import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

const ofAttestation = ['attestation_id uuid not null', references('attestation_id', 'attestation')];
const ofDistributor = ['distributor_id uuid not null', references('distributor_id', 'distributor')];

/** What contradicts attestations, and by what those that share something find each other. */
export class Contradictions1700000000035 extends SqlMigration {
  readonly name = 'Contradictions1700000000035';

  statements(): string[] {
    return [
      `alter table attestation add column contradictions integer not null default 0 check (contradictions >= 0)`,
      `create index attestation_contradicted on attestation (tenant_id, id desc) where contradictions > 0`,
      ...tenantTable({
        name: 'contradiction',
        columns: [
          `id uuid not null`,
          ...ofAttestation,
          ...ofDistributor,
          `state text not null check (state in ('OPEN', 'SETTLED', 'GONE'))`,
          `code text not null`,
          `gravity text not null check (gravity in ('ATTENTION', 'INQUIRE', 'STOP'))`,
          `about text not null`,
          `beside_id uuid`,
          references('beside_id', 'attestation'),
          `record jsonb not null`,
          `version integer not null check (version > 0)`,
          madeByEvent,
          `unique (tenant_id, attestation_id, about)`,
        ],
        // What was found of a distributor is nothing that it may see.
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `create index contradiction_of on contradiction (tenant_id, distributor_id)`,
      `create index contradiction_beside on contradiction (tenant_id, beside_id) where beside_id is not null`,
      ...tenantTable({
        name: 'attestation_mark',
        columns: [
          ...ofAttestation,
          ...ofDistributor,
          `kind text not null`,
          `mark text not null check (mark ~ '^[0-9a-f]{64}$')`,
        ],
        key: ['attestation_id', 'kind', 'mark'],
        party: 'none',
        grants: ['select', 'insert', 'delete'],
      }),
      `create index attestation_mark_shared on attestation_mark (tenant_id, kind, mark, attestation_id)`,
      `create index attestation_mark_of on attestation_mark (tenant_id, distributor_id)`,
    ];
  }
}
