import 'reflect-metadata';
import { configOrExit } from '@downstream/platform/config';
import { runCommand } from './cli/run-command';
import { all } from './roles/all';
import { migrateRole } from './roles/migrate';
import { plainly } from './roles/plainly';
import { seedRole } from './roles/seed';
import { serve } from './roles/serve';
import { work } from './roles/work';

// `main.mjs cli …` is the operator's command line; everything else is a role of the one build.
const [, , first, ...rest] = process.argv;
// The launcher holds the other end: when it is killed, the server must not outlive it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening must not keep a role alive that has done its work, such as migrate.
process.channel?.unref();

await plainly(async () => {
  if (first === 'cli') return runCommand(rest, process.env);
  const config = configOrExit(process.env, process.stderr, process.exit);
  switch (config.role) {
    case 'serve':
      return serve(config);
    case 'work':
      return work(config);
    case 'migrate':
      return migrateRole(config);
    case 'seed':
      return seedRole(config);
    case 'all':
      return all(config);
    default:
      return runCommand(process.argv.slice(2), process.env);
  }
});
