import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

const ofDistributor = ['distributor_id uuid not null', references('distributor_id', 'distributor')];
const kind = `kind text collate "C" not null check (kind ~ '^K(0[2-9]|1[0-9]|20)$')`;

/** Checks of the catalogue beside the screening: rounds, outcomes, when they are due, and evidence that settles them. */
export class CheckKinds1700000000045 extends SqlMigration {
  readonly name = 'CheckKinds1700000000045';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'check_round',
        columns: [
          `id uuid not null`,
          ...ofDistributor,
          `state text not null check (state in ('QUEUED', 'RUNNING', 'DONE'))`,
          `record jsonb not null`,
          `at timestamptz(3) not null`,
          `person_id uuid`,
          madeByEvent,
        ],
        party: 'none',
        grants: ['select', 'insert', 'update (state, record, event_id)'],
      }),
      `create index check_round_latest on check_round (tenant_id, distributor_id, at desc, id desc)`,
      ...tenantTable({
        name: 'check_outcome',
        columns: [
          `id uuid not null`,
          ...ofDistributor,
          `round_id uuid not null`,
          references('round_id', 'check_round'),
          kind,
          `at timestamptz(3) not null`,
          `record jsonb not null`,
          madeByEvent,
          `unique (tenant_id, round_id, kind)`,
        ],
        party: 'none',
        // Every run is a record of its own.
        grants: ['select', 'insert'],
      }),
      `create index check_outcome_latest on check_outcome (tenant_id, distributor_id, kind, at desc, id desc)`,
      ...tenantTable({
        name: 'check_due',
        columns: [
          ...ofDistributor,
          kind,
          `due_at timestamptz(3) not null`,
          `attempt integer not null check (attempt >= 0)`,
        ],
        key: ['distributor_id', 'kind'],
        party: 'none',
        grants: ['select', 'insert', 'update', 'delete'],
      }),
      `create index check_due_at on check_due (tenant_id, due_at)`,
      ...tenantTable({
        name: 'check_evidence',
        columns: [
          `id uuid not null`,
          ...ofDistributor,
          kind,
          `document_id uuid not null`,
          references('document_id', 'document'),
          `state text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED'))`,
          `offered_by uuid not null`,
          `offered_at timestamptz(3) not null`,
          `decided_by uuid`,
          `expires_on date not null`,
          `record jsonb not null`,
          madeByEvent,
          // The maker never checks, whichever road a row comes by.
          `constraint check_evidence_four_eyes check ((state = 'OFFERED') = (decided_by is null) and decided_by <> offered_by)`,
          `constraint check_evidence_as_recorded check (record ->> 'state' = state
             and record #>> '{offered,personId}' = offered_by::text
             and record #>> '{decided,personId}' is not distinct from decided_by::text)`,
        ],
        party: 'none',
        grants: ['select', 'insert', 'update (state, decided_by, record, event_id)'],
      }),
      `create index check_evidence_of on check_evidence (tenant_id, distributor_id, kind, offered_at)`,
      `create index check_evidence_document on check_evidence (tenant_id, document_id)`,
    ];
  }
}
