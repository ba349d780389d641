import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

const ofDistributor = ['distributor_id uuid not null', references('distributor_id', 'distributor')];
const ofAttestation = ['attestation_id uuid not null', references('attestation_id', 'attestation')];
const own = { column: 'distributor_id' };
const hash = (name: string) => `${name} text not null check (${name} ~ '^[0-9a-f]{64}$')`;

/** Attestations in their life, what was signed under each, how, and what was taken of the quantities. */
export class EndUseAttestations1700000000032 extends SqlMigration {
  readonly name = 'EndUseAttestations1700000000032';

  statements(): string[] {
    return [...living(), ...signing(), ...counting()];
  }
}

const states = `'DRAFT', 'SENT', 'OPENED', 'SIGNED', 'ACCEPTED', 'RETURNED', 'REJECTED', 'DECLINED', 'EXPIRING',
        'EXPIRED', 'LAPSED', 'SUPERSEDED', 'WITHDRAWN', 'CONTRADICTED'`;

const living = () => [
  ...tenantTable({
    name: 'attestation',
    columns: [
      `id uuid not null`,
      ...ofDistributor,
      `kind text not null check (kind in ('T1', 'T2', 'T3', 'T4'))`,
      `state text not null check (state in (${states}))`,
      `due_at timestamptz(3) not null`,
      `valid_from date`,
      `valid_to date`,
      `usable boolean not null`,
      `record jsonb not null`,
      `version integer not null check (version > 0)`,
      madeByEvent,
      `check (state not in ('SIGNED', 'ACCEPTED', 'EXPIRING') or valid_from is not null)`,
    ],
    party: own,
    grants: ['select', 'insert', 'update'],
  }),
  `create index attestation_of on attestation (tenant_id, distributor_id, id desc)`,
  `create index attestation_listed on attestation (tenant_id, id desc)`,
  `create index attestation_ending on attestation (tenant_id, valid_to) where state in ('ACCEPTED', 'EXPIRING')`,
];

const signing = () => [
  // What was signed and how is evidence: it is added and never touched again.
  ...tenantTable({
    name: 'attestation_content',
    columns: [
      `id uuid not null`,
      ...ofAttestation,
      ...ofDistributor,
      `number integer not null check (number > 0)`,
      `content jsonb not null`,
      hash('sha256'),
      `renditions jsonb not null`,
      madeByEvent,
      `unique (tenant_id, attestation_id, number)`,
    ],
    party: own,
    grants: ['select', 'insert'],
  }),
  `create index attestation_content_of on attestation_content (tenant_id, distributor_id)`,
  ...tenantTable({
    name: 'attestation_signature',
    columns: [
      `id uuid not null`,
      ...ofAttestation,
      ...ofDistributor,
      `number integer not null check (number > 0)`,
      `role text not null check (role in ('END_USER', 'ISSUER', 'COMPLIANCE'))`,
      `evidence jsonb not null`,
      `at timestamptz(3) not null`,
      madeByEvent,
      `unique (tenant_id, attestation_id, number, role)`,
    ],
    party: own,
    grants: ['select', 'insert'],
  }),
  `create index attestation_signature_of on attestation_signature (tenant_id, distributor_id)`,
];

const counting = () => [
  ...tenantTable({
    name: 'attestation_line',
    columns: [
      `id uuid not null`,
      ...ofAttestation,
      ...ofDistributor,
      `row text not null`,
      `part_key text not null`,
      `hs6 text not null`,
      `unit text not null`,
      `attested numeric(21, 6) not null check (attested > 0)`,
      // Whatever happens above, the database itself lets nothing be taken that is not there.
      `taken numeric(21, 6) not null default 0 check (taken >= 0 and taken <= attested)`,
      madeByEvent,
      `unique (tenant_id, attestation_id, row)`,
    ],
    party: own,
    grants: ['select', 'insert', 'update (taken)'],
  }),
  `create index attestation_line_for on attestation_line (tenant_id, distributor_id, part_key)`,
  ...tenantTable({
    name: 'attestation_use',
    columns: [
      `id uuid not null`,
      ...ofAttestation,
      ...ofDistributor,
      `line_id uuid not null`,
      `consumer text not null`,
      `amount numeric(21, 6) not null check (amount > 0)`,
      `at timestamptz(3) not null`,
      madeByEvent,
      references('line_id', 'attestation_line'),
      `unique (tenant_id, line_id, consumer)`,
    ],
    party: own,
    grants: ['select', 'insert'],
  }),
  `create index attestation_use_of on attestation_use (tenant_id, distributor_id)`,
  `create index attestation_use_by on attestation_use (tenant_id, attestation_id)`,
];
