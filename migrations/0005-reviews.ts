import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Reviews, who had which part in them, frozen snapshots, signatures and the approval matrix. */
export class Reviews1700000000005 extends SqlMigration {
  readonly name = 'Reviews1700000000005';

  statements(): string[] {
    return [...reviews(), ...fourEyes(), ...snapshots(), ...signatures(), ...matrix()];
  }
}

const neverChanged = (table: string) => [
  `create trigger never_changed before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger never_emptied before truncate on ${table} for each statement execute function refuse_change()`,
];

const reviews = () => [
  ...tenantTable({
    name: 'review',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      `kind text not null check (kind in ('ONBOARDING', 'PERIODIC', 'EVENT_DRIVEN'))`,
      `state text not null check (state in ('OPEN', 'IN_REVIEW', 'AWAITING_DISTRIBUTOR', 'RECOMMENDED',
        'PENDING_APPROVAL', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'RETURNED', 'REJECTED'))`,
      `tier text not null check (tier in ('LOW', 'MEDIUM', 'HIGH'))`,
      `after_knock_out boolean not null`,
      `reason text`,
      `round integer not null check (round > 0)`,
      `due_at timestamptz(3)`,
      `assignee jsonb`,
      `assignee_person_id uuid`,
      `opened jsonb not null`,
      `opened_at timestamptz(3) not null`,
      `changed jsonb not null`,
      `pauses jsonb not null`,
      `recommendation jsonb`,
      `returned jsonb`,
      `decided jsonb`,
      `approved_until timestamptz(3)`,
      `contributions jsonb not null`,
      `version integer not null`,
      madeByEvent,
      references('distributor_id', 'distributor'),
      `check ((decided is not null) = (state in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED')))`,
    ],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  `create unique index review_undecided on review (tenant_id, distributor_id)
     where state not in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED')`,
  `create index review_by_due on review (tenant_id, due_at, id)`,
  `create index review_of_distributor on review (tenant_id, distributor_id, opened_at desc)`,
];

// Four eyes as a key: in one round of one review a person has one part, and neither the part nor the row can be
// changed. Contributions and signatures point at the part they need, so whoever contributed cannot sign and whoever
// signed cannot contribute, by whatever road the rows come.
const fourEyes = () => [
  ...tenantTable({
    name: 'review_participant',
    columns: [
      `review_id uuid not null`,
      `round integer not null`,
      `person_id uuid not null`,
      `part text not null check (part in ('CONTRIBUTOR', 'SIGNER'))`,
      references('review_id', 'review'),
      `unique (tenant_id, review_id, round, person_id, part)`,
    ],
    key: ['review_id', 'round', 'person_id'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('review_participant'),
  ...tenantTable({
    name: 'review_contribution',
    columns: [
      `review_id uuid not null`,
      `round integer not null`,
      `person_id uuid not null`,
      `part text not null default 'CONTRIBUTOR' check (part = 'CONTRIBUTOR')`,
      `deed text not null`,
      `at timestamptz(3) not null`,
      `foreign key (tenant_id, review_id, round, person_id, part)
        references review_participant (tenant_id, review_id, round, person_id, part)`,
    ],
    key: ['review_id', 'round', 'person_id', 'deed'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('review_contribution'),
];

const snapshots = () => [
  ...tenantTable({
    name: 'review_snapshot',
    columns: [
      `id uuid not null`,
      `review_id uuid not null`,
      `distributor_id uuid not null`,
      `round integer not null`,
      `taken_at timestamptz(3) not null`,
      `sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')`,
      `text text not null`,
      madeByEvent,
      references('review_id', 'review'),
      references('distributor_id', 'distributor'),
      `unique (tenant_id, review_id, round, sha256)`,
      // The text is what was hashed, byte for byte.
      `check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))`,
    ],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('review_snapshot'),
];

const signatures = () => [
  ...tenantTable({
    name: 'signature',
    columns: [
      `review_id uuid not null`,
      `round integer not null`,
      `person_id uuid not null`,
      `part text not null default 'SIGNER' check (part = 'SIGNER')`,
      `place integer not null`,
      `grade text not null check (grade in ('senior', 'manager', 'director', 'counsel'))`,
      `offices jsonb not null`,
      `outcome text not null check (outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED'))`,
      `reason text`,
      `snapshot text not null`,
      `by jsonb not null`,
      // A signature is a person's own act: neither a key nor a machine has one.
      `check (by ->> 'kind' = 'user' and by ->> 'personId' = person_id::text and by ->> 'onBehalfOf' is null)`,
      madeByEvent,
      `foreign key (tenant_id, review_id, round, person_id, part)
        references review_participant (tenant_id, review_id, round, person_id, part)`,
      `foreign key (tenant_id, review_id, round, snapshot)
        references review_snapshot (tenant_id, review_id, round, sha256)`,
      `unique (tenant_id, review_id, round, place)`,
    ],
    key: ['review_id', 'round', 'person_id'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('signature'),
];

const matrix = () =>
  tenantTable({
    name: 'approval_matrix',
    columns: [
      `id uuid not null`,
      `version integer not null`,
      `state text not null check (state in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'RETIRED'))`,
      `effective_from timestamptz(3)`,
      `rules jsonb not null`,
      `source text not null`,
      `published jsonb not null`,
      madeByEvent,
      `unique (tenant_id, version)`,
    ],
    party: 'none',
    grants: ['select', 'insert'],
  });
