import { SqlMigration } from '@downstream/platform/database';

/**
 * What a list is searched in, in one index with all that it is filtered and sorted by: a search reads some 20 MB of 100,000
 * distributors and not all that is on record of them. A row of an index holds no more than 2.7 kB, so what is longer
 * stays in the record; there are hardly any.
 */
export class DistributorSearched1700000000031 extends SqlMigration {
  readonly name = 'DistributorSearched1700000000031';

  statements(): string[] {
    return [
      `alter table distributor add column indexed_text text generated always as (
         case when octet_length(search_text) + octet_length(sort_name) <= 2000 then search_text end) stored`,
      `create index distributor_searched on distributor (tenant_id, id)
         include (indexed_text, sort_name, changed_at, state, country, tier)`,
      `create index distributor_not_indexed on distributor (tenant_id, id) where indexed_text is null`,
    ];
  }
}
