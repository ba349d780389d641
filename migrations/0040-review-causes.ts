import { SqlMigration } from '@downstream/platform/database';

/** What asked for a review stands with it, as a list in the order it came. */
export class ReviewCauses1700000000040 extends SqlMigration {
  readonly name = 'ReviewCauses1700000000040';

  statements(): string[] {
    return [`alter table review add column causes jsonb not null default '[]'`];
  }
}
