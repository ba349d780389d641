import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Who of a distributor was searched for on the lists, by the last run that was done. */
export class AttestationScreenings1700000000033 extends SqlMigration {
  readonly name = 'AttestationScreenings1700000000033';

  statements(): string[] {
    return tenantTable({
      name: 'attestation_screening',
      columns: [
        `distributor_id uuid not null`,
        references('distributor_id', 'distributor'),
        `names jsonb not null`,
        `at timestamptz(3) not null`,
        madeByEvent,
      ],
      key: ['distributor_id'],
      // What a screening did is nothing a distributor may see.
      party: 'none',
      grants: ['select', 'insert', 'update'],
    });
  }
}
