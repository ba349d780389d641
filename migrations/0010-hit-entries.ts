import { SqlMigration } from '@downstream/platform/database';

/** Hits are looked up by their entry: what was said of it beside other parties. */
export class HitEntries1700000000010 extends SqlMigration {
  readonly name = 'HitEntries1700000000010';

  statements(): string[] {
    return [`create index hit_of_entry on hit (tenant_id, list, ref)`];
  }
}
