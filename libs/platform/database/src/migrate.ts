import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { SnakeNaming } from './snake-naming';

type MigrationClass = new () => MigrationInterface;

/** One lock for all who migrate: a number of our own choosing, the same in every release. */
const MIGRATION_LOCK = 7_305_114;

/** The queue's own schema; its tables hold ids only and are on the allow-list of tables without row policies. */
export const QUEUE_SCHEMA = 'bullmq';

/** The queues there are. What each needs in the schema is made by the owner, not at run time by the application role. */
export const QUEUES = ['events'] as const;

export interface MigrateResult {
  readonly applied: readonly string[];
  readonly version: string;
}

/**
 * Brings the schema up to date with the owner role, one migrator at a time (advisory lock), then the queue's own
 * schema, which the application role may use but never change.
 * @param ownerUrl connection string of `downstream_owner`
 * @throws Error when the role lacks rights or a statement fails; every migration is one transaction
 */
export async function migrate(
  ownerUrl: string,
  migrations: readonly MigrationClass[],
  onStep: (name: string) => void = () => undefined,
): Promise<MigrateResult> {
  const lock = new pg.Client({ connectionString: ownerUrl, application_name: 'downstream-migrate' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations: [...migrations] as never[],
      migrationsTableName: 'schema_migration',
      migrationsTransactionMode: 'each',
      namingStrategy: new SnakeNaming(),
      poolSize: 2,
    });
    await source.initialize();
    try {
      const applied = await source.runMigrations({ transaction: 'each' });
      for (const one of applied) onStep(one.name);
      await source.query('grant select on schema_migration to downstream_app, downstream_ops');
      await migrateQueue(lock);
      return { applied: applied.map((one) => one.name), version: await schemaVersion(lock) };
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}

async function migrateQueue(client: pg.Client): Promise<void> {
  await client.query(`create schema if not exists ${QUEUE_SCHEMA}`);
  await runMigrations(client as never, QUEUE_SCHEMA);
  for (const queue of QUEUES) await makeJobNumbers(client, queue);
  // `temporary`: adding jobs in bulk goes through a temporary table.
  await client.query(`do $$ begin
    execute format('grant temporary on database %I to downstream_app', current_database());
  end $$`);
  await client.query(`grant usage on schema ${QUEUE_SCHEMA} to downstream_app`);
  await client.query(`revoke create on schema ${QUEUE_SCHEMA} from downstream_app`);
  await client.query(`grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to downstream_app`);
  await client.query(`grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to downstream_app`);
  await client.query(`grant execute on all functions in schema ${QUEUE_SCHEMA} to downstream_app`);
}

/** The queue numbers its jobs by a sequence of its own, which it would otherwise create with the first job. */
async function makeJobNumbers(client: pg.Client, queue: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select ${QUEUE_SCHEMA}.job_id_seq_name($1) as name`, [queue]);
  for (const { name } of rows) {
    await client.query(`create sequence if not exists ${QUEUE_SCHEMA}.${client.escapeIdentifier(name)}`);
  }
}

/** Name of the newest migration in force. */
export async function schemaVersion(client: {
  query(sql: string): Promise<{ rows: { name: string }[] }>;
}): Promise<string> {
  const { rows } = await client.query('select name from schema_migration order by id desc limit 1');
  return rows[0]?.name ?? 'none';
}
