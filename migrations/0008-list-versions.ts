import { SqlMigration } from '@downstream/platform/database';
import { deploymentTable } from './0004-checks';

/** Versions of public lists that are held back, the votes on them, and how lists are fetched by themselves. */
export class ListVersions1700000000008 extends SqlMigration {
  readonly name = 'ListVersions1700000000008';

  statements(): string[] {
    return [...figures(), ...votes(), ...onlyReleased(), ...schedules()];
  }
}

const figures = () => [
  `alter table watchlist_version
     add column format text not null default 'ofac-sdn',
     add column by_type jsonb not null default '{}',
     add column ids integer not null default 0,
     add column reworded integer not null default 0,
     add column kept jsonb not null default '[]',
     add column follows uuid references watchlist_version (id),
     add column alarms jsonb not null default '[]'`,
];

const votes = () =>
  // One person votes once on a version: where two are needed, the database itself asks for two.
  deploymentTable('watchlist_vote', [
    `version_id uuid not null references watchlist_version (id)`,
    `person_id uuid not null`,
    `by uuid not null`,
    `at timestamptz(3) not null`,
    `verdict text not null check (verdict in ('CONFIRM', 'REJECT'))`,
    `primary key (version_id, person_id)`,
  ]);

const onlyReleased = () => [
  // A version without alarms, or one that two people confirmed and nobody rejected.
  `create function watchlist_released(version watchlist_version) returns boolean language sql stable as $$
     select version.alarms = '[]'::jsonb
       or ((select count(*) from watchlist_vote v where v.version_id = version.id and v.verdict = 'CONFIRM') >= 2
         and not exists (select 1 from watchlist_vote v where v.version_id = version.id and v.verdict = 'REJECT'))
   $$`,
  `create function list_in_force_is_released() returns trigger language plpgsql as $$
   begin
     if not (select watchlist_released(v) from watchlist_version v where v.id = new.version_id) then
       raise exception 'Version % is held back', new.version_id
         using errcode = '23514', constraint = 'list_in_force_is_released';
     end if;
     return null;
   end $$`,
  // At commit, so that a backup may be restored in any order.
  `create constraint trigger list_in_force_is_released after insert or update on list_in_force
     deferrable initially deferred for each row execute function list_in_force_is_released()`,
];

const schedules = () =>
  // How a list is fetched: the newest row of a list counts, and those before stay.
  deploymentTable('watchlist_schedule', [
    `id uuid primary key`,
    `list text not null`,
    `fetching boolean not null`,
    `format text not null`,
    `every_hours integer not null check (every_hours between 1 and 168)`,
    `files jsonb not null`,
    `set_at timestamptz(3) not null`,
    `set_by uuid not null`,
  ]);
