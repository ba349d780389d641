import type { Tx } from './tx';

/** So many names are looked for in one pass over a table. */
const BATCH = 100;

interface Table {
  readonly name: string;
  /** Columns that hold such a name and nothing else, by what they are called. */
  readonly columns: readonly string[];
  readonly readable: boolean;
}

/**
 * Which of these names (hexadecimal, of one length) stand anywhere in the rows that the transaction's tenant may reach: in
 * a column of their own, or in whatever else a row holds, events and personal values included. The catalogue is asked
 * which tables there are, so that one that comes later is asked, too.
 * @throws Error when there is a table that cannot be read: then nobody knows
 */
export async function namedAnywhere(tx: Tx, names: readonly string[]): Promise<ReadonlySet<string>> {
  const tables = await allTables(tx);
  const closed = tables.filter(({ readable }) => !readable);
  if (closed.length > 0) throw new Error(`Not to be read: ${closed.map(({ name }) => name).join(', ')}`);
  const found = new Set<string>();
  const rest = (): string[] => names.filter((name) => !found.has(name));
  // Nearly all of them stand in a column of their own, where they are found without reading whole rows.
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const wanted = rest();
      if (wanted.length === 0) return found;
      note(found, await tx.query(`select distinct ${column} as name from ${name} where ${column} = any($1)`, [wanted]));
    }
  }
  for (const { name } of tables) {
    const wanted = rest();
    for (let at = 0; at < wanted.length; at += BATCH) {
      const batch = wanted.slice(at, at + BATCH);
      const rows = await tx.query(
        `select distinct w.name from ${name} t, unnest($1::text[]) as w (name)
         where t::text ~ $2 and strpos(t::text, w.name) > 0`,
        [batch, batch.join('|')],
      );
      note(found, rows);
    }
  }
  return found;
}

function note(found: Set<string>, rows: unknown): void {
  for (const { name } of rows as { name: string }[]) found.add(name);
}

/** Every table of the schema; the names come quoted from the database itself. */
function allTables(tx: Tx): Promise<Table[]> {
  return tx.query(
    `select c.oid::regclass::text as name, has_table_privilege(c.oid, 'select') as readable,
            array(select quote_ident(a.attname) from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    and a.atttypid = 'text'::regtype and a.attname like '%sha256') as columns
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
  );
}
