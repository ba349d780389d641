import { references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Users with their credentials, browser sessions, and the links and codes sent by e-mail. */
export class Access1700000000002 extends SqlMigration {
  readonly name = 'Access1700000000002';

  statements(): string[] {
    return [...tenantVersion(), ...users(), ...sessions(), ...linksAndCodes()];
  }
}

const oneOf = (column: string, words: readonly string[]): string =>
  `${column} text not null check (${column} in (${words.map((word) => `'${word}'`).join(', ')}))`;

const byEvent = `foreign key (tenant_id, event_id) references audit_event (tenant_id, id) deferrable initially deferred`;

/** The tenant's policy is edited by admins: its version is the ETag. */
const tenantVersion = () => [
  `alter table tenant add column version integer not null default 1`,
  `grant update (version) on tenant to downstream_app`,
];

const users = () => [
  ...tenantTable({
    name: 'user_account',
    columns: [
      `id uuid not null`,
      `person_id uuid not null`,
      `party_id uuid`,
      `email text not null check (email = lower(email))`,
      `name text not null`,
      `language text not null`,
      `roles text[] not null check (cardinality(roles) > 0)`,
      `grade text`,
      `offices text[] not null default '{}' check (offices <@ array['EXPORT_CONTROL_OFFICER'])`,
      `operator boolean not null`,
      oneOf('state', ['INVITED', 'ACTIVE', 'SUSPENDED']),
      `suspended_for text`,
      `expires_at timestamptz(3)`,
      `password_changed_at timestamptz(3)`,
      `second_factor_since timestamptz(3)`,
      `created_at timestamptz(3) not null`,
      `last_sign_in_at timestamptz(3)`,
      `version integer not null`,
      `event_id uuid not null`,
      byEvent,
      `unique nulls not distinct (tenant_id, email, party_id)`,
      `check ((grade is not null) = ('approver' = any (roles)))`,
      `check (cardinality(offices) = 0 or 'approver' = any (roles))`,
      `check ((party_id is not null) = (roles && array['contact', 'contributor', 'signatory']))`,
      `check (not ('auditor' = any (roles)) or expires_at is not null)`,
    ],
    party: { column: 'party_id' },
    grants: ['select', 'insert', 'update'],
  }),
  `create index user_account_by_name on user_account (tenant_id, lower(name), id)`,
  // Apart from the account, so that no list, export or portal query can pick a hash up by accident.
  ...tenantTable({
    name: 'user_credential',
    columns: [
      `user_id uuid not null`,
      `password_hash text not null`,
      `second_factor_secret bytea`,
      `second_factor_step bigint`,
      references('user_id', 'user_account'),
    ],
    key: ['user_id'],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  ...tenantTable({
    name: 'recovery_code',
    columns: [
      `user_id uuid not null`,
      `code_hash text not null`,
      `used_at timestamptz(3)`,
      references('user_id', 'user_account'),
    ],
    key: ['user_id', 'code_hash'],
    party: 'none',
  }),
];

const sessions = () => [
  ...tenantTable({
    name: 'user_session',
    columns: [
      `id uuid not null`,
      `user_id uuid not null`,
      `party_id uuid`,
      oneOf('state', ['SECOND_FACTOR', 'ENROL_SECOND_FACTOR', 'CODE', 'SIGNED_IN']),
      `means text check (means in ('PASSWORD', 'PASSWORD_TOTP', 'PASSWORD_RECOVERY_CODE', 'LINK_CODE'))`,
      `token_hash text not null`,
      `browser text not null`,
      `link_id uuid`,
      `pending_secret bytea`,
      `started_at timestamptz(3) not null`,
      `last_seen_at timestamptz(3) not null`,
      `expires_at timestamptz(3) not null`,
      `event_id uuid`,
      byEvent,
      references('user_id', 'user_account'),
      // Only a complete sign-in is an event; its steps are not.
      `check ((state = 'SIGNED_IN') = (means is not null) and (state = 'SIGNED_IN') = (event_id is not null))`,
      `check ((state = 'CODE') = (link_id is not null))`,
    ],
    party: { column: 'party_id' },
  }),
  `create index user_session_by_user on user_session (tenant_id, user_id)`,
];

const linksAndCodes = () => [
  ...tenantTable({
    name: 'one_time_link',
    columns: [
      `id uuid not null`,
      `user_id uuid not null`,
      `party_id uuid`,
      oneOf('purpose', ['INVITATION', 'PASSWORD_RESET', 'PORTAL']),
      oneOf('state', ['OPEN', 'USED', 'REPLACED']),
      `token_hash text not null`,
      `expires_at timestamptz(3) not null`,
      `event_id uuid not null`,
      byEvent,
      references('user_id', 'user_account'),
    ],
    party: { column: 'party_id' },
    grants: ['select', 'insert', 'update (state, event_id)'],
  }),
  `create unique index one_time_link_open on one_time_link (tenant_id, user_id, purpose) where state = 'OPEN'`,
  `alter table user_session add ${references('link_id', 'one_time_link')}`,
  ...tenantTable({
    name: 'one_time_code',
    columns: [
      `id uuid not null`,
      `session_id uuid not null`,
      `code_hash text not null`,
      `expires_at timestamptz(3) not null`,
      `tries integer not null default 0`,
      `event_id uuid not null`,
      byEvent,
      `${references('session_id', 'user_session')} on delete cascade`,
      `unique (tenant_id, session_id)`,
    ],
    party: 'none',
  }),
];
