import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

const ofReview = [
  'id uuid not null',
  'review_id uuid not null',
  'distributor_id uuid not null',
  references('review_id', 'review'),
  references('distributor_id', 'distributor'),
];

/**
 * What is said about a case, in two tables that nobody can take for each other: notes that no distributor may see, and
 * messages that only their distributor may.
 */
export class Conversations1700000000049 extends SqlMigration {
  readonly name = 'Conversations1700000000049';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'review_note',
        columns: [
          ...ofReview,
          `round integer not null`,
          `text text not null`,
          `mentions jsonb not null`,
          `by jsonb not null`,
          madeByEvent,
        ],
        party: 'none',
        grants: ['select', 'insert'],
      }),
      `create trigger never_changed before update or delete on review_note for each row execute function refuse_change()`,
      `create trigger never_emptied before truncate on review_note for each statement execute function refuse_change()`,
      `create index review_note_of on review_note (tenant_id, review_id, id)`,
      ...tenantTable({
        name: 'review_message',
        columns: [
          ...ofReview,
          `text text not null`,
          `"to" jsonb not null`,
          `by jsonb not null`,
          `at timestamptz(3) not null`,
          `answer text`,
          `answered jsonb`,
          madeByEvent,
          `check ((answer is null) = (answered is null))`,
        ],
        party: { column: 'distributor_id' },
        grants: ['select', 'insert', 'update (answer, answered, event_id)'],
      }),
      `create index review_message_of on review_message (tenant_id, review_id, at)`,
      `create index review_message_by on review_message (tenant_id, distributor_id, at desc)`,
      ...tenantTable({
        name: 'review_snooze',
        columns: [
          `user_id uuid not null`,
          `review_id uuid not null`,
          `until timestamptz(3) not null`,
          references('user_id', 'user_account'),
          references('review_id', 'review'),
        ],
        key: ['user_id', 'review_id'],
        party: 'none',
        grants: ['select', 'insert', 'delete'],
      }),
      `create index review_snooze_of_review on review_snooze (tenant_id, review_id)`,
    ];
  }
}
