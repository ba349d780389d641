import type pg from 'pg';
import { tableOrder, type Dependency } from './table-order';

/** A table with the columns whose values must be kept. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** All tables of the product in an order fit for inserting; the history of the schema is the migration's own. */
export async function backupTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and c.relname <> 'schema_migration'
    group by c.relname`);
  const { rows: dependencies } = await client.query<Dependency>(`
    select c.relname as table, t.relname as target from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and not k.condeferrable and n.nspname = 'public'`);
  const byName = new Map(rows.map((row) => [row.name, row]));
  return tableOrder([...byName.keys()], dependencies).map((name) => byName.get(name) as BackupTable);
}

/** A double-quoted SQL identifier. */
export const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;
