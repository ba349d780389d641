import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/**
 * A tenant's own lists: the same tables as those of the public lists, column by column, as rows of the tenant; and
 * what is in force for a tenant is a version of a public list or of one of its own.
 */
export class OwnLists1700000000011 extends SqlMigration {
  readonly name = 'OwnLists1700000000011';

  statements(): string[] {
    return [...lists(), ...versions(), ...entries(), ...votes(), ...inForce()];
  }
}

const lists = () => [
  ...tenantTable({
    name: 'own_list',
    columns: [
      `id uuid not null`,
      `list text not null check (list like 'own:%')`,
      `effect text not null check (effect in ('FLAG', 'REFUSE'))`,
      `about text`,
      `registered_at timestamptz(3) not null`,
      `registered_by uuid not null`,
      madeByEvent,
      `unique (tenant_id, list)`,
    ],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  // Two lists whose names differ only in capitals would be taken for one.
  `create unique index own_list_named on own_list (tenant_id, lower(list))`,
];

const versions = () => [
  ...tenantTable({
    name: 'own_list_version',
    columns: [
      `id uuid not null`,
      `list text not null`,
      `version integer not null check (version > 0)`,
      `format text not null`,
      `generated_at timestamptz(3)`,
      `imported_at timestamptz(3) not null`,
      `imported_by uuid not null`,
      `sha256 text not null`,
      `entries integer not null`,
      `by_type jsonb not null`,
      `names integer not null`,
      `addresses integer not null`,
      `ids integer not null`,
      `added integer not null`,
      `changed integer not null`,
      `reworded integer not null`,
      `removed integer not null`,
      `files jsonb not null`,
      `kept jsonb not null`,
      `notes jsonb not null`,
      `sample boolean not null`,
      `follows uuid`,
      `alarms jsonb not null`,
      // Why the list is to be searched no longer; only the version that ends it has one, and that holds nothing.
      `reason text check (reason is null or entries = 0)`,
      references('list', 'own_list', 'list'),
      `${references('follows', 'own_list_version')} deferrable initially deferred`,
      `unique (tenant_id, list, version)`,
    ],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...tenantTable({
    name: 'own_list_confirmation',
    columns: [`version_id uuid not null`, `at timestamptz(3) not null`, references('version_id', 'own_list_version')],
    key: ['version_id', 'at'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
];

const entries = () => [
  ...tenantTable({
    name: 'own_list_entry',
    columns: [
      `content text not null`,
      `list text not null`,
      `ref text not null`,
      `fingerprint text not null`,
      `entry jsonb not null`,
      references('list', 'own_list', 'list'),
    ],
    key: ['content'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...tenantTable({
    name: 'own_list_member',
    columns: [
      `version_id uuid not null`,
      `ref text not null`,
      `content text not null`,
      references('version_id', 'own_list_version'),
      references('content', 'own_list_entry', 'content'),
    ],
    key: ['version_id', 'ref'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
];

const votes = () => [
  // One person votes once on a version: where two are needed, the database itself asks for two.
  ...tenantTable({
    name: 'own_list_vote',
    columns: [
      `version_id uuid not null`,
      `person_id uuid not null`,
      `by uuid not null`,
      `at timestamptz(3) not null`,
      `verdict text not null check (verdict in ('CONFIRM', 'REJECT'))`,
      references('version_id', 'own_list_version'),
    ],
    key: ['version_id', 'person_id'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  `create function own_list_released(version own_list_version) returns boolean language sql stable as $$
     select version.alarms = '[]'::jsonb
       or ((select count(*) from own_list_vote v where v.tenant_id = version.tenant_id and v.version_id = version.id
            and v.verdict = 'CONFIRM') >= 2
         and not exists (select 1 from own_list_vote v where v.tenant_id = version.tenant_id
            and v.version_id = version.id and v.verdict = 'REJECT'))
   $$`,
];

const inForce = () => [
  `alter table list_in_force alter column version_id drop not null`,
  `alter table list_in_force add column own_version_id uuid`,
  `alter table list_in_force add ${references('own_version_id', 'own_list_version')}`,
  `alter table list_in_force add constraint list_in_force_one_version
     check (num_nonnulls(version_id, own_version_id) = 1 and (own_version_id is not null) = (list like 'own:%'))`,
  `create or replace function list_in_force_is_released() returns trigger language plpgsql as $$
   begin
     if not coalesce((select watchlist_released(v) from watchlist_version v where v.id = new.version_id),
         (select own_list_released(v) from own_list_version v
          where v.tenant_id = new.tenant_id and v.id = new.own_version_id)) then
       raise exception 'Version % is held back', coalesce(new.version_id, new.own_version_id)
         using errcode = '23514', constraint = 'list_in_force_is_released';
     end if;
     return null;
   end $$`,
];
