import { SqlMigration } from '@downstream/platform/database';

/** What the mail that brings a link says besides: a receipt, a correction that is asked for, a decision. */
export class LettersWithLinks1700000000024 extends SqlMigration {
  readonly name = 'LettersWithLinks1700000000024';

  statements(): string[] {
    return [`alter table one_time_link add column letter jsonb`];
  }
}
