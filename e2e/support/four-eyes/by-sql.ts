import type { Tx } from '@downstream/platform/database';

/** One statement that is tried past the application, with its own role. */
export interface Attack {
  readonly table: string;
  readonly sql: string;
  /** Whether it asks for a person: another one than stands in the row. */
  readonly person: boolean;
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** What leads from a row to its distributor. */
const scopes: readonly (readonly [column: string, where: string])[] = [
  ['distributor_id', 'distributor_id = $1'],
  ['review_id', 'review_id in (select id from review where distributor_id = $1)'],
  ['hold_id', 'hold_id in (select id from hold where distributor_id = $1)'],
  ['hit_id', 'hit_id in (select id from hit where distributor_id = $1)'],
];
const lists = new Set(['contributions', 'contributors', 'writers']);

/**
 * Statements made from the catalogue of the database, for every table that hangs on a distributor: any word that a
 * check allows put into its column, moments set, lists of contributors emptied, rows of a person copied for another.
 */
export async function attacks(tx: Tx): Promise<readonly Attack[]> {
  const columns: Column[] = await tx.query(
    `select table_name as "table", column_name as "column", data_type as type
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  );
  const checks: { table: string; words: string }[] = await tx.query(
    `select c.relname as "table", pg_get_constraintdef(k.oid) as words from pg_constraint k
       join pg_class c on c.oid = k.conrelid where k.contype = 'c' order by 1, 2`,
  );
  const byTable = Map.groupBy(columns, ({ table }) => table);
  return [...byTable].flatMap(([table, all]) => {
    const names = new Set(all.map(({ column }) => column));
    const where = table === 'distributor' ? 'id = $1' : scopes.find(([column]) => names.has(column))?.[1];
    if (!where) return [];
    const words = checks.filter((one) => one.table === table).map((one) => one.words);
    return [
      ...all.flatMap(({ column, type }) => [
        ...wordsOf(column, words).map((word) => set(table, column, `'${word}'`, where)),
        ...(type.startsWith('timestamp') ? [set(table, column, 'now()', where)] : []),
        ...(lists.has(column) ? [set(table, column, `'[]'`, where)] : []),
      ]),
      ...(names.has('person_id') ? [copied(table, all, where)] : []),
    ];
  });
}

const set = (table: string, column: string, value: string, where: string): Attack => ({
  table,
  sql: `update ${table} set ${column} = ${value} where ${where}`,
  person: false,
});

/** The words that a check lets a column have. */
const wordsOf = (column: string, checks: readonly string[]): readonly string[] =>
  checks.flatMap((check) =>
    new RegExp(`^CHECK \\(\\(\\(?${column} = ANY`).test(check)
      ? [...check.matchAll(/'(\w+)'::text/g)].map(([, word = '']) => word)
      : [],
  );

function copied(table: string, columns: readonly Column[], where: string): Attack {
  const taken = columns.filter(({ column }) => column !== 'tenant_id');
  const value = ({ column }: Column): string => {
    if (column === 'person_id') return '$2::uuid';
    if (column === 'place') return '(place + 1)';
    if (column === 'part') return `case part when 'SIGNER' then 'CONTRIBUTOR' else 'SIGNER' end`;
    return column === 'id' ? 'gen_random_uuid()' : `"${column}"`;
  };
  const into = taken.map(({ column }) => `"${column}"`).join(', ');
  const sql = `insert into ${table} (${into}) select ${taken.map(value).join(', ')} from ${table} where ${where} limit 1`;
  return { table, sql, person: true };
}
