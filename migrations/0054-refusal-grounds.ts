import { SqlMigration } from '@downstream/platform/database';

/** Grounds of a refusal that a signer gives as codes. Signatures of before have none. */
export class RefusalGrounds1700000000054 extends SqlMigration {
  readonly name = 'RefusalGrounds1700000000054';

  statements(): string[] {
    return [
      `alter table signature add column grounds jsonb not null default '[]'
         check (jsonb_typeof(grounds) = 'array' and (outcome = 'REJECTED' or grounds = '[]'))`,
    ];
  }
}
