import type { Client } from 'pg';

/** Tables without `tenant_id`, each with its reason. Nothing else may be without a tenant. */
export const tablesWithoutTenant: Record<string, string> = {
  tenant: 'the tenants themselves: row policies go by its own id',
  schema_migration: 'history of the schema, written by the owner only',
  rate_limit: 'counts under keyed hashes before anybody is known',
  watchlist_version: 'public lists belong to the deployment',
  watchlist_confirmation: 'public lists belong to the deployment',
  watchlist_vote: 'public lists belong to the deployment',
  watchlist_schedule: 'public lists belong to the deployment',
  watchlist_entry: 'public lists belong to the deployment',
  watchlist_member: 'public lists belong to the deployment',
};

/** Indexes that do not lead with the tenant, each used by the operations role or before a tenant is known. */
const indexesAcrossTenants = new Set(['front_door_by_key', 'outbox_waiting', 'outbox_relayed', 'idempotency_age']);

interface Table {
  name: string;
  tenant_column: 'tenant_id' | null;
  enabled: boolean;
  forced: boolean;
  comment: string | null;
  policies: { name: string; command: string; using: string | null; check: string | null }[] | null;
}

/**
 * What the catalogue of the database says against the rules of tenancy: one sentence per fault, each beginning with
 * the table's name; empty when every table keeps them.
 */
export async function catalogueProblems(client: Client): Promise<string[]> {
  const problems: string[] = [];
  for (const table of await tables(client)) problems.push(...tableProblems(table));
  problems.push(...(await keyProblems(client)), ...(await indexProblems(client)), ...(await functionProblems(client)));
  return problems;
}

async function tables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, obj_description(c.oid) as comment,
           (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenant_column,
           (select json_agg(json_build_object('name', p.polname, 'command', p.polcmd, 'using', pg_get_expr(p.polqual, p.polrelid),
              'check', pg_get_expr(p.polwithcheck, p.polrelid))) from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'm') order by c.relname`);
  return rows;
}

function tableProblems(table: Table): string[] {
  const problems: string[] = [];
  const say = (what: string) => problems.push(`${table.name}: ${what}`);
  if (table.tenant_column === null && tablesWithoutTenant[table.name] === undefined)
    say('has no tenant_id and is not on the allow-list');
  const policies = table.policies ?? [];
  const expected = /^policies: (.+)$/.exec(table.comment ?? '')?.[1]?.split(' ') ?? [];
  const ofTenant = table.tenant_column !== null || table.name === 'tenant';
  // Public lists have no tenant and are guarded all the same; the schema's history and the rate limiter are not.
  if (!ofTenant && expected.length === 0) return problems;
  if (!table.enabled) say('row-level security is not enabled');
  if (!table.forced) say('row-level security is not forced');
  const complete = policies.some(
    (p) =>
      p.name === 'tenant' &&
      p.command === '*' &&
      p.using?.includes('app.tenant_id') &&
      p.check?.includes('app.actor_id'),
  );
  if (ofTenant && !complete) say('has no policy for ALL that checks tenant and actor');
  if (expected.length === 0) say('does not say which policies it should have');
  for (const name of expected) if (!policies.some((p) => p.name === name)) say(`the policy "${name}" is missing`);
  return problems;
}

async function keyProblems(client: Client): Promise<string[]> {
  const { rows } = await client.query<{
    table: string;
    name: string;
    kind: string;
    columns: string[];
    target: string | null;
  }>(`
    select c.relname as table, k.conname as name, k.contype as kind, t.relname as target,
           (select array_agg(a.attname::text order by u.place) from unnest(k.conkey) with ordinality u (num, place)
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_class t on t.oid = k.confrelid
    where n.nspname = 'public' and k.contype in ('p', 'u', 'f')
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')`);
  return rows.flatMap(({ table, name, kind, columns, target }) => {
    if (kind === 'f' && (target === 'tenant' || tablesWithoutTenant[target ?? ''] !== undefined)) return [];
    return columns[0] === 'tenant_id' ? [] : [`${table}: the key "${name}" does not lead with tenant_id`];
  });
}

async function indexProblems(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; first: string }>(`
    select c.relname as table, i.relname as name, pg_get_indexdef(x.indexrelid, 1, true) as first
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')`);
  return rows
    .filter((row) => row.first !== 'tenant_id' && !indexesAcrossTenants.has(row.name))
    .map((row) => `${row.table}: the index "${row.name}" does not lead with tenant_id`);
}

async function functionProblems(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef`);
  const { rows: views } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text[] @> array['security_invoker=true'], false)))`);
  return [
    ...rows.map((row) => `${row.name}: a function runs with its owner's rights`),
    ...views.map((row) => `${row.name}: a view runs with its owner's rights, or is materialised`),
  ];
}
