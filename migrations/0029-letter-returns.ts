import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Letters to distributors that came back: evidence of how they were contacted. */
export class LetterReturns1700000000029 extends SqlMigration {
  readonly name = 'LetterReturns1700000000029';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'letter_return',
        columns: [
          `id uuid not null`,
          `distributor_id uuid not null`,
          `address text not null`,
          `reply_code integer not null check (reply_code between 500 and 599)`,
          `contact_email text`,
          `sponsor_id uuid`,
          `at timestamptz(3) not null`,
          madeByEvent,
          references('distributor_id', 'distributor'),
        ],
        party: { column: 'distributor_id' },
        grants: ['select', 'insert'],
      }),
      `create index letter_return_of on letter_return (tenant_id, distributor_id, at)`,
    ];
  }
}
