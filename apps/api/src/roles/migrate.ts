import { migrations } from '@downstream/migrations';
import type { Config } from '@downstream/platform/config';
import { migrate } from '@downstream/platform/database';
import { OperatorError } from './plainly';

/** Brings the schema up to date with the owner role. */
export async function migrateRole(config: Config): Promise<void> {
  if (!config.database.ownerUrl) {
    throw new OperatorError(
      'To migrate, set DATABASE_OWNER_URL to the connection string of the role downstream_owner.',
      78,
    );
  }
  const { applied, version } = await migrate(config.database.ownerUrl, migrations);
  process.stdout.write(
    applied.length > 0
      ? `Schema migrated: ${applied.length} applied, now at ${version}\n`
      : `Schema is up to date (${version})\n`,
  );
}
