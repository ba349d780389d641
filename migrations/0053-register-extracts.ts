import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Extracts of registers that people wrote down, with the second person who accepted or returned each. */
export class RegisterExtracts1700000000053 extends SqlMigration {
  readonly name = 'RegisterExtracts1700000000053';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'register_extract',
        columns: [
          `id uuid not null`,
          `distributor_id uuid not null`,
          references('distributor_id', 'distributor'),
          `number integer not null check (number > 0)`,
          `document_id uuid not null`,
          references('document_id', 'document'),
          // What was written down, and by whom: nobody changes it.
          `record jsonb not null`,
          `offered_by uuid not null check (record #>> '{offered,personId}' = offered_by::text)`,
          `state text not null check (state in ('OFFERED', 'ACCEPTED', 'RETURNED'))`,
          `decided jsonb check (decided is null or (decided ->> 'personId') is not null)`,
          madeByEvent,
          `unique (tenant_id, distributor_id, number)`,
          // The maker never checks, whichever road a row comes by.
          `constraint register_extract_four_eyes check ((state = 'OFFERED') = (decided is null)
             and (decided ->> 'personId') <> offered_by::text)`,
        ],
        party: 'none',
        grants: ['select', 'insert', 'update (state, decided, event_id)'],
      }),
      `create index register_extract_document on register_extract (tenant_id, document_id)`,
    ];
  }
}
