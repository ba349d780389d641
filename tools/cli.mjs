#!/usr/bin/env node
// npm run cli -- <command …>: the operator's command line on the data that `npm start` uses. Attaches to the database
// when the application runs, or else starts it for the time of the command. `verify`, `screen`, `ownership`, `risk` and reading
// lists need none: they must work far away from any installation.
import { applicationEnv, runRole, startApplication } from './setup/application.mjs';
import { withDatabase } from './setup/database.mjs';
import { ready } from './setup/dependencies.mjs';
import { goOn } from './setup/interruption.mjs';
import { report } from './setup/plain-error.mjs';
import { step } from './setup/progress.mjs';

const args = process.argv.slice(2);
const readsLists = args[0] === 'lists' && ['formats', 'check'].includes(args[1]);
const needsNoDatabase =
  args.length === 0 ||
  ['verify', 'screen', 'ownership', 'risk', 'help'].includes(args[0]) ||
  readsLists ||
  args.some((arg) => /^(--help|-h)$/.test(arg));
// npm changes to the folder of the checkout; paths on the command line mean the folder the person is in.
const here = process.env.INIT_CWD ?? process.cwd();

const command = (env) => startApplication(['cli', ...args], env, { cwd: here }).exited;

async function cli() {
  await ready();
  const { built } = await import('./setup/build.mjs');
  await built(['api']);
  goOn();
  if (needsNoDatabase) return command(applicationEnv());
  const database = await withDatabase(applicationEnv());
  try {
    if (database.fresh) {
      const code = await step('Preparing the database', () => runRole('migrate', database.env).exited);
      if (code !== 0) return code;
    }
    goOn();
    return await command(database.env);
  } finally {
    await database.stop();
  }
}

process.exit(await cli().catch(report));
