import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/**
 * Which list version each party was searched against, by which run; rescreenings with their proof of coverage; and
 * screenings of parties that are no distributors.
 */
export class ScreeningCoverage1700000000009 extends SqlMigration {
  readonly name = 'ScreeningCoverage1700000000009';

  statements(): string[] {
    return [...searched(), ...rescreenings(), ...screenings()];
  }
}

const searched = () => [
  // "Was this party searched against that version?" is one look into this table. `check_run_id` is the run whose result
  // holds; `run_id` is what says so for this version: that run itself, or a rescreening that proved it untouched.
  ...tenantTable({
    name: 'searched_list',
    columns: [
      `distributor_id uuid not null`,
      `list text not null`,
      `version_id uuid not null`,
      `run_id uuid not null`,
      `how text not null check (how in ('SEARCHED', 'UNTOUCHED'))`,
      `check_run_id uuid not null`,
      `method_version text not null`,
      `at timestamptz(3) not null`,
      references('distributor_id', 'distributor'),
      references('check_run_id', 'check_run'),
    ],
    key: ['distributor_id', 'version_id', 'run_id'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  `create index searched_list_of_run on searched_list (tenant_id, check_run_id, list, at desc)`,
  `create index searched_list_of_version on searched_list (tenant_id, version_id)`,
  `select set_config('app.backup', 'on', true)`,
  // Runs from before are as good a proof of what they searched.
  `insert into searched_list (tenant_id, distributor_id, list, version_id, run_id, how, check_run_id, method_version, at)
   select r.tenant_id, r.distributor_id, v ->> 'list', (v ->> 'versionId')::uuid, r.id, 'SEARCHED', r.id,
     r.state ->> 'methodVersion', r.at
   from check_run r cross join lateral jsonb_array_elements(r.state -> 'listVersions') v`,
  `select set_config('app.backup', 'off', true)`,
];

const rescreenings = () => [
  ...tenantTable({
    name: 'rescreening',
    columns: [`id uuid not null`, `at timestamptz(3) not null`, `state jsonb not null`, madeByEvent],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  `create index rescreening_recent on rescreening (tenant_id, at desc, id)`,
];

const screenings = () => [
  ...tenantTable({
    name: 'screening',
    columns: [
      `id uuid not null`,
      `at timestamptz(3) not null`,
      `record jsonb not null`,
      `version integer not null`,
      madeByEvent,
    ],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  `create index screening_recent on screening (tenant_id, at desc, id)`,
  ...tenantTable({
    name: 'screened_party',
    columns: [
      `screening_id uuid not null`,
      `place integer not null check (place > 0)`,
      `asked jsonb not null`,
      // Null until it was searched for.
      `result text`,
      `part_id uuid`,
      `part_leaf text`,
      `found jsonb`,
      // Made in the transaction that makes its screening, before it.
      `foreign key (tenant_id, screening_id) references screening (tenant_id, id) deferrable initially deferred`,
    ],
    key: ['screening_id', 'place'],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  `create index screened_party_by_result on screened_party (tenant_id, screening_id, result, place)`,
];
