import {
  actorNamed,
  currentTenant,
  inBackup,
  madeByEvent,
  references,
  SqlMigration,
  tenantTable,
} from '@downstream/platform/database';
import { DEPLOYMENT } from '@downstream/kernel';

/** Public lists of the deployment, what each tenant has in force, screening runs, hits and votes. */
export class Checks1700000000004 extends SqlMigration {
  readonly name = 'Checks1700000000004';

  statements(): string[] {
    return [...publicLists(), ...inForce(), ...runs(), ...hits()];
  }
}

/**
 * A table of the deployment: everybody reads it, and only a transaction in the deployment's own log writes it (the use
 * case asks for the operator grant). Allow-listed among the tables without tenant.
 */
export const deploymentTable = (name: string, columns: readonly string[]): string[] => [
  `create table ${name} (${columns.join(', ')})`,
  `comment on table ${name} is 'policies: readable imported backup'`,
  `alter table ${name} enable row level security`,
  `alter table ${name} force row level security`,
  `create policy readable on ${name} for select to downstream_app, downstream_ops using (true)`,
  `create policy imported on ${name} for insert to downstream_app with check (${currentTenant} = '${DEPLOYMENT}' and ${actorNamed})`,
  `create policy backup on ${name} for all to downstream_owner using (${inBackup}) with check (${inBackup})`,
  `grant select, insert on ${name} to downstream_app`,
  `grant select on ${name} to downstream_ops`,
];

const publicLists = () => [
  ...deploymentTable('watchlist_version', [
    `id uuid primary key`,
    `list text not null`,
    `version integer not null check (version > 0)`,
    `generated_at timestamptz(3)`,
    `imported_at timestamptz(3) not null`,
    `imported_by uuid not null`,
    `sha256 text not null`,
    `entries integer not null`,
    `names integer not null`,
    `addresses integer not null`,
    `added integer not null`,
    `changed integer not null`,
    `removed integer not null`,
    `files jsonb not null`,
    `notes jsonb not null`,
    `sample boolean not null`,
    `unique (list, version)`,
  ]),
  // A list that is retrieved again without a change is as fresh as a new version.
  ...deploymentTable('watchlist_confirmation', [
    `version_id uuid not null references watchlist_version (id)`,
    `at timestamptz(3) not null`,
    `primary key (version_id, at)`,
  ]),
  ...deploymentTable('watchlist_entry', [
    // SHA-256 of the whole entry: a version that changes nothing stores nothing.
    `content text primary key`,
    `list text not null`,
    `ref text not null`,
    // Fingerprint of what matters for a disposition.
    `fingerprint text not null`,
    `entry jsonb not null`,
  ]),
  ...deploymentTable('watchlist_member', [
    `version_id uuid not null references watchlist_version (id)`,
    `ref text not null`,
    `content text not null references watchlist_entry (content)`,
    `primary key (version_id, ref)`,
  ]),
];

const inForce = () =>
  tenantTable({
    name: 'list_in_force',
    columns: [
      `id uuid not null`,
      `list text not null`,
      `version_id uuid not null references watchlist_version (id)`,
      `since timestamptz(3) not null`,
      `version integer not null`,
      madeByEvent,
    ],
    key: ['list'],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  });

const runs = () => [
  ...tenantTable({
    name: 'check_run',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      `at timestamptz(3) not null`,
      `subjects_fingerprint text not null`,
      `person_id uuid`,
      `state jsonb not null`,
      madeByEvent,
      references('distributor_id', 'distributor'),
    ],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  `create index check_run_latest on check_run (tenant_id, distributor_id, at desc)`,
];

const hits = () => [
  ...tenantTable({
    name: 'hit',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      `party_id uuid not null`,
      `list text not null`,
      `ref text not null`,
      `hit_state text not null`,
      `score double precision not null`,
      `raised_at timestamptz(3) not null`,
      `last_run_id uuid not null`,
      `record jsonb not null`,
      `version integer not null`,
      madeByEvent,
      references('distributor_id', 'distributor'),
      `unique (tenant_id, distributor_id, party_id, list, ref)`,
    ],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  `create index hit_waiting on hit (tenant_id, hit_state, score desc, id)`,
  // One person votes once per round: where two are needed, the database itself asks for two.
  ...tenantTable({
    name: 'hit_vote',
    columns: [
      `hit_id uuid not null`,
      `round integer not null`,
      `person_id uuid not null`,
      `at timestamptz(3) not null`,
      references('hit_id', 'hit'),
    ],
    key: ['hit_id', 'round', 'person_id'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
];
