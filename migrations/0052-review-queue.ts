import { SqlMigration } from '@downstream/platform/database';

/** The queue in its order: undecided ones first, the most urgent on top, what nobody can be late with last. */
export class ReviewQueue1700000000052 extends SqlMigration {
  readonly name = 'ReviewQueue1700000000052';

  statements(): string[] {
    return [
      `create index review_queue on review
         (tenant_id, (case when decided is null then 0 else 1 end), (coalesce(due_at, 'infinity'::timestamptz)), id)`,
    ];
  }
}
