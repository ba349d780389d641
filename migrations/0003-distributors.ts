import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Distributors with their owners and officers, holds, and the votes by which two people restart what one stopped. */
export class Distributors1700000000003 extends SqlMigration {
  readonly name = 'Distributors1700000000003';

  statements(): string[] {
    return [...distributors(), ...parties(), ...holds(), ...suspensions()];
  }
}

const states = `'DRAFT', 'INVITED', 'REGISTERING', 'SUBMITTED', 'SCREENING', 'IN_REVIEW', 'PENDING_APPROVAL', 'APPROVED',
        'APPROVED_WITH_CONDITIONS', 'REJECTED', 'SUSPENDED', 'TERMINATED', 'EXPIRED'`;

const distributors = () => [
  ...tenantTable({
    name: 'distributor',
    columns: [
      `id uuid not null`,
      `version integer not null`,
      `state text not null check (state in (${states}))`,
      `state_reason text`,
      `tier text check (tier in ('LOW', 'MEDIUM', 'HIGH'))`,
      `native_name text not null`,
      `latin_name text`,
      `name_language text`,
      // What lists sort by and search in: made by the application, so that upper case, accents and scripts are
      // treated alike on every installation, whatever its collation.
      `sort_name text collate "C" not null`,
      `search_text text not null`,
      `country text not null check (country ~ '^[A-Z]{2}$')`,
      `registry_number jsonb`,
      `address jsonb`,
      `website text`,
      `contact jsonb`,
      `product_lines jsonb not null`,
      `territory jsonb not null`,
      `sponsor_id uuid`,
      `expected_annual_volume jsonb not null`,
      `registered jsonb not null`,
      `changed jsonb not null`,
      `changed_at timestamptz(3) not null`,
      `submitted jsonb`,
      `contributions jsonb not null`,
      `suspension jsonb`,
      `standing jsonb`,
      // The last event of a review that was followed: an older one that arrives late is passed over.
      `followed_review_id uuid`,
      `followed_review_seq integer`,
      madeByEvent,
      `check ((state = 'SUSPENDED') = (suspension is not null))`,
    ],
    party: { column: 'id' },
    grants: ['select', 'insert', 'update'],
  }),
  `create index distributor_by_change on distributor (tenant_id, changed_at desc, id desc)`,
  `create index distributor_by_name on distributor (tenant_id, sort_name, id)`,
];

const parties = () => [
  ...tenantTable({
    name: 'party',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      `place integer not null`,
      `role text not null check (role in ('OWNER', 'OFFICER'))`,
      `kind text not null check (kind in ('ORGANISATION', 'PERSON'))`,
      `native_name text not null`,
      `latin_name text`,
      `name_language text`,
      `date_of_birth date`,
      `nationality text`,
      `country text`,
      `position text`,
      `share jsonb`,
      // Hits and snapshots name parties: one that is taken off the list stays a row.
      `removed_at timestamptz(3)`,
      madeByEvent,
      references('distributor_id', 'distributor'),
      `check (kind = 'PERSON' or (date_of_birth is null and nationality is null))`,
    ],
    party: { column: 'distributor_id' },
    grants: ['select', 'insert', 'update'],
  }),
  `create index party_of_distributor on party (tenant_id, distributor_id, place) where removed_at is null`,
];

const vote = [
  `person_id uuid not null`,
  `actor_id uuid not null`,
  `at timestamptz(3) not null`,
  `reason text not null`,
  madeByEvent,
];

// Portal users reach none of these: that an order waits is told to them, why it waits is not.
const holds = () => [
  ...tenantTable({
    name: 'hold',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      `scope text not null check (scope in ('PARTY'))`,
      `basis text not null check (basis in ('PRECAUTION', 'LIST_MATCH', 'CONTRADICTION', 'ORDER_OF_AUTHORITY'))`,
      `cause text`,
      `reason text not null`,
      `placed jsonb not null`,
      `placed_at timestamptz(3) not null`,
      `released_at timestamptz(3)`,
      `version integer not null`,
      madeByEvent,
      references('distributor_id', 'distributor'),
    ],
    party: 'none',
    grants: ['select', 'insert', 'update (released_at, version, event_id)'],
  }),
  `create index hold_of_distributor on hold (tenant_id, distributor_id, placed_at desc)`,
  `create index hold_open on hold (tenant_id, distributor_id) where released_at is null`,
  // The key makes one person one vote, whatever accounts and keys he or she uses.
  ...tenantTable({
    name: 'hold_release_vote',
    columns: [`hold_id uuid not null`, ...vote, references('hold_id', 'hold')],
    key: ['hold_id', 'person_id'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
];

const suspensions = () =>
  tenantTable({
    name: 'suspension_vote',
    columns: [
      `distributor_id uuid not null`,
      `suspended_at timestamptz(3) not null`,
      ...vote,
      references('distributor_id', 'distributor'),
    ],
    key: ['distributor_id', 'suspended_at', 'person_id'],
    party: 'none',
    grants: ['select', 'insert'],
  });
