import type { DataSource } from 'typeorm';

/** Name of the newest migration in force, as the application role sees it; undefined in a database without any. */
export async function schemaInForce(source: DataSource): Promise<string | undefined> {
  const rows: { name: string }[] = await source
    .query('select name from schema_migration order by id desc limit 1')
    .catch((error: { code?: string }) => {
      // No such table: nobody has migrated yet. Anything else is a real failure.
      if (error.code === '42P01') return [];
      throw error;
    });
  return rows[0]?.name;
}
