import { SqlMigration } from '@downstream/platform/database';

/** What lists of distributors count, filter and sort by, in one narrow index: a page of them reads no record but those it shows. */
export class DistributorListed1700000000030 extends SqlMigration {
  readonly name = 'DistributorListed1700000000030';

  statements(): string[] {
    return [`create index distributor_listed on distributor (tenant_id, state, country, tier, changed_at, id)`];
  }
}
