import { rowPolicies, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Tenants, the front door, events with their erasable values, the outbox, the sealed log, effects and job runs. */
export class Foundation1700000000001 extends SqlMigration {
  readonly name = 'Foundation1700000000001';

  statements(): string[] {
    return [...tenants(), ...frontDoor(), ...events(), ...delivery(), ...sealedLog(), ...requests()];
  }
}

const tenants = () => [
  `create table tenant (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null,
    kind text not null check (kind in ('CUSTOMER', 'DEMO', 'DEPLOYMENT')),
    second_factor_required boolean not null default true,
    created_at timestamptz(3) not null,
    event_id uuid not null
  )`,
  ...rowPolicies('tenant', 'id', 'tenant-wide', true),
  `grant select, insert, update (name, second_factor_required, event_id) on tenant to downstream_app`,
  `grant select on tenant to downstream_ops`,
  `create policy ops on tenant for select to downstream_ops using (true)`,
];

const frontDoor = () => [
  ...tenantTable({
    name: 'front_door',
    columns: [
      `kind text not null check (kind in ('LOGIN', 'SESSION', 'LINK', 'API_KEY'))`,
      `key_hash text not null`,
      `record_id uuid not null`,
    ],
    key: ['kind', 'key_hash'],
    party: 'tenant-wide',
    grants: ['select', 'insert', 'delete'],
  }),
  `create index front_door_by_key on front_door (key_hash, kind)`,
  // Before anybody is known, a key shows its own entry and nothing else.
  `create policy by_key on front_door for select to downstream_app
     using (key_hash = nullif(current_setting('app.door_key', true), ''))`,
];

const events = () => [
  ...tenantTable({
    name: 'audit_event',
    columns: [
      `id uuid not null`,
      `type text not null`,
      `at timestamptz(3) not null`,
      `actor_id uuid not null`,
      `person_id uuid`,
      `party_id uuid`,
      `subject_kind text not null`,
      `subject_id uuid not null`,
      `subject_seq integer not null check (subject_seq > 0)`,
      `leaf bytea not null check (length(leaf) = 32)`,
      `bytes text not null`,
      `unique (tenant_id, subject_kind, subject_id, subject_seq)`,
    ],
    party: { column: 'party_id' },
    grants: ['select', 'insert'],
  }),
  `create index audit_event_by_party on audit_event (tenant_id, party_id, at desc, id desc) where party_id is not null`,
  `create index audit_event_by_time on audit_event (tenant_id, at desc, id desc)`,
  `create function refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception 'Rows of % are evidence: they are never changed or deleted', tg_table_name using errcode = '42501';
   end $$`,
  ...neverChanged('audit_event'),
  ...tenantTable({
    name: 'personal_value',
    columns: [
      `event_id uuid not null`,
      `pointer text not null`,
      `party_id uuid`,
      `salt bytea not null check (length(salt) = 32)`,
      `value jsonb not null`,
      `foreign key (tenant_id, event_id) references audit_event (tenant_id, id)`,
    ],
    key: ['event_id', 'pointer'],
    party: { column: 'party_id' },
    grants: ['select', 'insert'],
  }),
  ...tenantTable({
    name: 'subject_head',
    columns: [
      `kind text not null`,
      `id uuid not null`,
      `seq integer not null`,
      `leaf bytea`,
      `at timestamptz(3)`,
      `party_id uuid`,
      `event_id uuid`,
      `foreign key (tenant_id, event_id) references audit_event (tenant_id, id) deferrable initially deferred`,
    ],
    key: ['kind', 'id'],
    party: 'tenant-wide',
    grants: ['select', 'insert', 'update'],
  }),
  `alter table tenant add foreign key (id, event_id) references audit_event (tenant_id, id) deferrable initially deferred`,
];

const neverChanged = (table: string) => [
  `create trigger never_changed before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger never_emptied before truncate on ${table} for each statement execute function refuse_change()`,
];

const delivery = () => [
  ...tenantTable({
    name: 'outbox',
    columns: [
      `event_id uuid not null`,
      `type text not null`,
      `created_at timestamptz(3) not null default now()`,
      `relayed_at timestamptz(3)`,
      `foreign key (tenant_id, event_id) references audit_event (tenant_id, id) deferrable initially deferred`,
    ],
    key: ['event_id'],
    party: 'tenant-wide',
    grants: ['select', 'insert', 'update', 'delete'],
    ops: ['select', 'update (relayed_at)', 'delete'],
  }),
  `create index outbox_waiting on outbox (created_at) where relayed_at is null`,
  `create index outbox_relayed on outbox (relayed_at) where relayed_at is not null`,
  ...tenantTable({
    name: 'effect',
    columns: [`key text not null`, `at timestamptz(3) not null default now()`],
    key: ['key'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...tenantTable({
    name: 'dead_letter',
    columns: [
      `id uuid not null default gen_random_uuid()`,
      `event_id uuid not null`,
      `handler text not null`,
      `error text not null`,
      `attempts integer not null`,
      `at timestamptz(3) not null default now()`,
      `redriven_at timestamptz(3)`,
      `foreign key (tenant_id, event_id) references audit_event (tenant_id, id)`,
    ],
    party: 'none',
    ops: ['select'],
  }),
  `create unique index dead_letter_open on dead_letter (tenant_id, event_id, handler) where redriven_at is null`,
  ...tenantTable({
    name: 'job_run',
    columns: [
      `id uuid not null`,
      `kind text not null`,
      `subject_id uuid`,
      `state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))`,
      `done integer not null default 0`,
      `total integer`,
      `detail jsonb not null default '{}'`,
      `queued_at timestamptz(3) not null`,
      `started_at timestamptz(3)`,
      `ended_at timestamptz(3)`,
    ],
    party: 'none',
  }),
  `create index job_run_recent on job_run (tenant_id, kind, queued_at desc)`,
];

const sealedLog = () => [
  ...tenantTable({
    name: 'seal_queue',
    columns: [
      `event_id uuid not null`,
      `place bigint generated always as identity`,
      `queued_at timestamptz(3) not null default now()`,
      `foreign key (tenant_id, event_id) references audit_event (tenant_id, id) deferrable initially deferred`,
    ],
    key: ['event_id'],
    party: 'tenant-wide',
    grants: ['select', 'insert', 'delete'],
    ops: ['select'],
  }),
  `create index seal_queue_order on seal_queue (tenant_id, place)`,
  ...tenantTable({
    name: 'log_leaf',
    columns: [
      `place bigint not null check (place >= 0)`,
      `event_id uuid not null`,
      `leaf bytea not null check (length(leaf) = 32)`,
      `unique (tenant_id, event_id)`,
      `foreign key (tenant_id, event_id) references audit_event (tenant_id, id)`,
    ],
    key: ['place'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('log_leaf'),
  ...tenantTable({
    name: 'log_head',
    columns: [
      `size bigint not null`,
      `frontier bytea not null`,
      `sealed_at timestamptz(3) not null`,
      `only_one boolean not null default true check (only_one)`,
    ],
    key: ['only_one'],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  ...tenantTable({
    name: 'log_checkpoint',
    columns: [
      `size bigint not null`,
      `root bytea not null check (length(root) = 32)`,
      `note text not null`,
      `key_id text not null`,
      `at timestamptz(3) not null`,
    ],
    key: ['size'],
    party: 'none',
    grants: ['select', 'insert'],
    ops: ['select'],
  }),
  ...neverChanged('log_checkpoint'),
];

const requests = () => [
  ...tenantTable({
    name: 'idempotency',
    columns: [
      `principal_id uuid not null`,
      `route text not null`,
      `key text not null check (length(key) between 1 and 255)`,
      `fingerprint text not null`,
      `status integer`,
      `body jsonb`,
      `created_at timestamptz(3) not null default now()`,
    ],
    key: ['principal_id', 'route', 'key'],
    party: 'tenant-wide',
    ops: ['select', 'delete'],
  }),
  `create index idempotency_age on idempotency (created_at)`,
  // Rate limits count before anybody is known; keys are keyed hashes, and the table holds no content.
  `create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
  `grant select, insert, update, delete on rate_limit to downstream_app`,
];
