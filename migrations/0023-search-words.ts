import { references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** The words by the beginnings of which distributors and everybody beside them are found. */
export class SearchWords1700000000023 extends SqlMigration {
  readonly name = 'SearchWords1700000000023';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'search_word',
        columns: [
          // Compared byte by byte: all that begins with a word is one stretch of the index.
          `word text collate "C" not null`,
          `distributor_id uuid not null`,
          // The distributor's own id for what is its own or its contact's.
          `party_id uuid not null`,
          references('distributor_id', 'distributor'),
        ],
        key: ['word', 'distributor_id', 'party_id'],
        party: { column: 'distributor_id' },
        grants: ['select', 'insert', 'delete'],
      }),
      `create index search_word_of_distributor on search_word (tenant_id, distributor_id, word)`,
    ];
  }
}
