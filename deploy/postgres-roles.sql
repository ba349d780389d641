-- Roles and rights of one Downstream database.
--
-- The embedded PostgreSQL runs this by itself. On a server of your own, run it once in the new, empty database, as a
-- superuser or as your provider's administrator. Plain SQL, no psql commands; it may be run again, for example to
-- change a password. PostgreSQL 15 or later. The three passwords come as settings of the session:
--
--   createdb downstream
--   psql -d downstream -v ON_ERROR_STOP=1 \
--     -c "set downstream.owner_password = '...'" \
--     -c "set downstream.app_password = '...'" \
--     -c "set downstream.ops_password = '...'" \
--     -f deploy/postgres-roles.sql
--
--   downstream_owner  owns the database and its tables; only the migrate step signs in as it   DATABASE_OWNER_URL
--   downstream_app    serves requests and jobs, always within one tenant                       DATABASE_URL
--   downstream_ops    jobs that look across tenants, each table granted by name in migrations  DATABASE_OPS_URL
--
-- None is a superuser and none may pass by row-level security: a policy holds for the owner too (FORCE).

do $$
declare
  part text;
  role text;
  secret text;
begin
  foreach part in array array['owner', 'app', 'ops'] loop
    role := 'downstream_' || part;
    secret := nullif(current_setting('downstream.' || part || '_password', true), '');
    if secret is null then
      raise exception 'downstream.%_password is not set: see the head of postgres-roles.sql', part;
    end if;
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication', role);
    end if;
    execute format('alter role %I login password %L', role, secret);
    if exists (select from pg_roles where rolname = role and (rolsuper or rolbypassrls)) then
      raise exception 'role % may pass by row-level security: take SUPERUSER and BYPASSRLS away from it', role;
    end if;
  end loop;

  -- An administrator who is no superuser may give away only to a role of which they are a member.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant downstream_owner to %I', current_user);
  end if;
  execute format('alter database %I owner to downstream_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to downstream_app, downstream_ops', current_database());
end
$$;

alter schema public owner to downstream_owner;
revoke all on schema public from public;
grant usage on schema public to downstream_app, downstream_ops;
