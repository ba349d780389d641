import type { DataSource } from 'typeorm';

interface RoleFacts {
  role: string;
  superuser: boolean;
  bypassrls: boolean;
  owner: boolean;
}

/**
 * What is wrong with the role the application runs as; empty when it is fit. Row policies bind neither the owner of
 * a table (without FORCE) nor a superuser, so the application refuses to start as one.
 */
export async function roleProblems(source: DataSource): Promise<string[]> {
  const [facts]: RoleFacts[] = await source.query(`
    select current_user as role, r.rolsuper as superuser, r.rolbypassrls as bypassrls,
           exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = 'public' and c.relkind = 'r' and pg_get_userbyid(c.relowner) = current_user) as owner
    from pg_roles r where r.rolname = current_user`);
  if (!facts) return ['The database role could not be read'];
  const problems: string[] = [];
  if (facts.superuser) problems.push(`The role "${facts.role}" is a superuser: row policies would not bind it`);
  if (facts.bypassrls) problems.push(`The role "${facts.role}" may bypass row policies`);
  if (facts.owner) problems.push(`The role "${facts.role}" owns tables: use the application role, not the owner`);
  return problems;
}
