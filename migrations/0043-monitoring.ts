import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

const ofDistributor = ['distributor_id uuid not null', references('distributor_id', 'distributor')];

/** Who is under watch, that passes ran, what was read last, what became different, and when reviews are due. */
export class Monitoring1700000000043 extends SqlMigration {
  readonly name = 'Monitoring1700000000043';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'monitoring_enrolment',
        columns: [
          ...ofDistributor,
          `party_id uuid not null`,
          `role text not null`,
          // Of the party as it is searched for: with other facts an earlier search says nothing of it.
          `fingerprint text not null`,
          `searchable boolean not null`,
          `since timestamptz(3) not null`,
          `until timestamptz(3)`,
          `searched_at timestamptz(3)`,
        ],
        key: ['distributor_id', 'party_id'],
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `create index monitoring_enrolment_search on monitoring_enrolment (tenant_id, searched_at nulls first, party_id)
         where until is null`,
      ...tenantTable({
        name: 'monitoring_pass',
        columns: [
          `id uuid not null`,
          `at timestamptz(3) not null`,
          `missed jsonb not null`,
          `state jsonb not null`,
          madeByEvent,
        ],
        party: 'none',
        grants: ['select', 'insert'],
      }),
      `create index monitoring_pass_at on monitoring_pass (tenant_id, at)`,
      ...tenantTable({
        name: 'monitoring_reading',
        columns: [
          ...ofDistributor,
          `kind text not null`,
          `subject text not null`,
          `facts jsonb not null`,
          `weight integer`,
          `since timestamptz(3) not null`,
        ],
        key: ['distributor_id', 'kind', 'subject'],
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      ...tenantTable({
        name: 'monitoring_look',
        columns: [
          `id uuid not null`,
          ...ofDistributor,
          `at timestamptz(3) not null`,
          `cause text not null`,
          `changes integer not null`,
        ],
        party: 'none',
        grants: ['select', 'insert'],
      }),
      `create index monitoring_look_of on monitoring_look (tenant_id, distributor_id, at)`,
      ...tenantTable({
        name: 'material_change',
        columns: [
          `id uuid not null`,
          ...ofDistributor,
          `kind text not null`,
          `change_state text not null check (change_state in ('OPEN', 'IN_REVIEW', 'DISMISSED', 'NOTED'))`,
          `at timestamptz(3) not null`,
          `review_id uuid`,
          references('review_id', 'review'),
          `record jsonb not null`,
          `version integer not null`,
          madeByEvent,
        ],
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `create index material_change_feed on material_change (tenant_id, at desc, id desc)`,
      `create index material_change_of on material_change (tenant_id, distributor_id, at desc)`,
      `create index material_change_in on material_change (tenant_id, review_id) where review_id is not null`,
      ...tenantTable({
        name: 'review_date',
        columns: [
          `id uuid not null`,
          ...ofDistributor,
          `due_at timestamptz(3) not null`,
          `steps text[] not null`,
          `state jsonb not null`,
          madeByEvent,
        ],
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `create unique index review_date_of on review_date (tenant_id, distributor_id, due_at)`,
    ];
  }
}
