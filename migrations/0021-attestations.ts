import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** What a distributor answers, who of it may, what it sent in, and what it says between reviews. */
export class Attestations1700000000021 extends SqlMigration {
  readonly name = 'Attestations1700000000021';

  statements(): string[] {
    return [...answering(), ...submitting(), ...speaking()];
  }
}

const ofDistributor = ['distributor_id uuid not null', references('distributor_id', 'distributor')];
const own = { column: 'distributor_id' };

const answering = () => [
  ...tenantTable({
    name: 'answer_sheet',
    columns: [
      `id uuid not null`,
      ...ofDistributor,
      `questionnaire_id text not null`,
      `questionnaire_version integer not null`,
      `state text not null check (state in ('OPEN', 'CORRECTION', 'SUBMITTED'))`,
      `due_at timestamptz(3) not null`,
      `corrections jsonb not null`,
      `submission jsonb`,
      `opened jsonb not null`,
      `changed jsonb not null`,
      `version integer not null`,
      madeByEvent,
      `unique (tenant_id, distributor_id)`,
      `check ((state = 'CORRECTION') = (jsonb_array_length(corrections) > 0))`,
      `check (state = 'OPEN' or submission is not null)`,
    ],
    party: own,
    grants: ['select', 'insert', 'update'],
  }),
  `create index answer_sheet_due on answer_sheet (tenant_id, due_at) where state <> 'SUBMITTED'`,
  ...tenantTable({
    name: 'answer',
    columns: [
      `id uuid not null`,
      `sheet_id uuid not null`,
      ...ofDistributor,
      `question text not null`,
      `answer jsonb`,
      `revision integer not null check (revision > 0)`,
      `author jsonb not null`,
      madeByEvent,
      references('sheet_id', 'answer_sheet'),
      `unique (tenant_id, sheet_id, question)`,
    ],
    party: own,
    grants: ['select', 'insert', 'update (answer, revision, author, event_id)'],
  }),
  `create index answer_of on answer (tenant_id, distributor_id)`,
];

const submitting = () => [
  // What was sent in is evidence: it is added and never touched again.
  ...tenantTable({
    name: 'submission',
    columns: [
      `id uuid not null`,
      `sheet_id uuid not null`,
      ...ofDistributor,
      `number integer not null check (number > 0)`,
      `content jsonb not null`,
      `hash text not null check (hash ~ '^[0-9a-f]{64}$')`,
      `author jsonb not null`,
      `at timestamptz(3) not null`,
      madeByEvent,
      references('sheet_id', 'answer_sheet'),
      `unique (tenant_id, sheet_id, number)`,
    ],
    party: own,
    grants: ['select', 'insert'],
  }),
  `create index submission_of on submission (tenant_id, distributor_id)`,
  ...tenantTable({
    name: 'portal_seat',
    columns: [
      `id uuid not null`,
      ...ofDistributor,
      `user_id uuid not null`,
      `sections jsonb`,
      `withdrawn_at timestamptz(3)`,
      `changed jsonb not null`,
      `version integer not null`,
      madeByEvent,
      references('user_id', 'user_account'),
      `unique (tenant_id, user_id)`,
    ],
    party: own,
    grants: ['select', 'insert', 'update (sections, withdrawn_at, changed, version, event_id)'],
  }),
  `create index portal_seat_of on portal_seat (tenant_id, distributor_id)`,
];

const speaking = () => [
  ...tenantTable({
    name: 'change_report',
    columns: [
      `id uuid not null`,
      ...ofDistributor,
      `subjects jsonb not null check (jsonb_array_length(subjects) > 0)`,
      `since date`,
      `words text not null`,
      `author jsonb not null`,
      `at timestamptz(3) not null`,
      madeByEvent,
    ],
    party: own,
    grants: ['select', 'insert'],
  }),
  `create index change_report_of on change_report (tenant_id, distributor_id, at desc)`,
  ...tenantTable({
    name: 'appeal',
    columns: [
      `id uuid not null`,
      ...ofDistributor,
      `review_id uuid not null`,
      `words text not null`,
      `author jsonb not null`,
      `at timestamptz(3) not null`,
      madeByEvent,
      // One objection to one decision. The review itself belongs to a room that nobody of the portal sees.
      `unique (tenant_id, review_id)`,
    ],
    party: own,
    grants: ['select', 'insert'],
  }),
  `create index appeal_of on appeal (tenant_id, distributor_id)`,
];
