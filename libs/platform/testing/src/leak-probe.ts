import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

interface Column {
  table: string;
  name: string;
  type: string;
  generated: boolean;
}

/** A database with one synthetic row of each of two tenants in every tenant table. */
export interface LeakProbe {
  readonly tables: readonly string[];
  readonly one: string;
  readonly two: string;
}

const valueOf = (type: string): string => {
  if (type === 'uuid') return `'${randomUUID()}'`;
  if (type.startsWith('timestamp')) return 'now()';
  if (type === 'date') return 'current_date';
  if (type === 'boolean') return 'true';
  if (type === 'jsonb' || type === 'json') return `'{}'`;
  if (type === 'bytea') return `'\\x00'`;
  if (type.endsWith('[]')) return `'{}'`;
  if (/^(integer|bigint|smallint|numeric|double precision|real)/.test(type)) return '1';
  return `'x${randomUUID().slice(0, 8)}'`;
};

/**
 * Fills every tenant table with one row for each of two tenants, as superuser and without constraints: what the row
 * policies then show or refuse is their doing alone. Use it on a throw-away database only.
 */
export async function plantRows(superuser: Client): Promise<LeakProbe> {
  const { rows: columns } = await superuser.query<Column>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attidentity <> '' or a.attgenerated <> '' as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
    order by c.relname, a.attnum`);
  const { rows: checks } = await superuser.query<{ table: string; name: string }>(`
    select c.relname as table, k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and k.contype in ('c', 'f')`);
  await superuser.query(`set session_replication_role = replica`);
  for (const { table, name } of checks)
    await superuser.query(`alter table "${table}" drop constraint if exists "${name}" cascade`);
  const byTable = Map.groupBy(columns, (column) => column.table);
  const [one, two] = [randomUUID(), randomUUID()];
  for (const [table, all] of byTable) {
    const wanted = all.filter((column) => !column.generated);
    for (const tenant of [one, two]) {
      const values = wanted.map((column) => (column.name === 'tenant_id' ? `'${tenant}'` : valueOf(column.type)));
      await superuser.query(
        `insert into "${table}" (${wanted.map((column) => `"${column.name}"`).join(', ')}) values (${values.join(', ')})`,
      );
    }
  }
  await superuser.query(`set session_replication_role = default`);
  return { tables: [...byTable.keys()], one, two };
}

type Count = { rows: { n: number }[] };

/**
 * Tries every table by every verb from every wrong place, as the application role.
 * @returns how many tries were made, and a sentence for each that reached a row it must not reach
 */
export async function findLeaks(app: Client, probe: LeakProbe): Promise<{ tries: number; leaks: string[] }> {
  const leaks: string[] = [];
  let tries = 0;
  const places: [string, string, string][] = [
    ['no tenant', '', ''],
    ['another tenant', probe.one, ''],
    ['another party', probe.two, randomUUID()],
  ];
  for (const table of probe.tables) {
    for (const [place, tenant, party] of places) {
      for (const [verb, sql] of verbs(table, probe.two)) {
        tries += 1;
        await app.query('begin');
        await app.query(
          `select set_config('app.tenant_id', $1, true), set_config('app.party_id', $2, true), set_config('app.actor_id', $3, true)`,
          [tenant, party, randomUUID()],
        );
        const reached = await reach(app, sql);
        await app.query('rollback');
        if (reached && !(place === 'another party' && (await isTenantWide(app, table))))
          leaks.push(`${table}: ${verb} from ${place} reached a row`);
      }
    }
  }
  return { tries, leaks };
}

const verbs = (table: string, tenant: string): [string, string][] => [
  ['select', `select count(*)::int as n from "${table}" where tenant_id = '${tenant}'`],
  [
    'update',
    `with u as (update "${table}" set tenant_id = tenant_id where tenant_id = '${tenant}' returning 1) select count(*)::int as n from u`,
  ],
  [
    'delete',
    `with d as (delete from "${table}" where tenant_id = '${tenant}' returning 1) select count(*)::int as n from d`,
  ],
  [
    'insert',
    `with i as (insert into "${table}" select * from "${table}" where tenant_id = '${tenant}' returning 1) select count(*)::int as n from i`,
  ],
];

async function reach(app: Client, sql: string): Promise<boolean> {
  try {
    const { rows } = (await app.query(sql)) as unknown as Count;
    return (rows[0]?.n ?? 0) > 0;
  } catch {
    return false;
  }
}

const tenantWide = new Map<string, boolean>();
async function isTenantWide(app: Client, table: string): Promise<boolean> {
  if (!tenantWide.has(table)) {
    const { rows } = await app.query<{ party: boolean }>(
      `select exists (select 1 from pg_policy p join pg_class c on c.oid = p.polrelid where c.relname = $1 and p.polname = 'party') as party`,
      [table],
    );
    tenantWide.set(table, !rows[0]?.party);
  }
  return tenantWide.get(table) ?? false;
}
