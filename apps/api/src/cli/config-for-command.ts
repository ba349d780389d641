import { configOrExit, type Config } from '@downstream/platform/config';
import { OperatorError } from '../roles/plainly';

/** The configuration as a command needs it. */
export const configForCommand = (env: NodeJS.ProcessEnv): Config =>
  configOrExit({ ...env, APP_ROLE: 'cli' }, process.stderr, process.exit);

/**
 * The owner's connection string.
 * @throws OperatorError when it is not set
 */
export function ownerUrl(config: Config): string {
  if (config.database.ownerUrl) return config.database.ownerUrl;
  throw new OperatorError('Set DATABASE_OWNER_URL to the connection string of the role downstream_owner.', 78);
}
