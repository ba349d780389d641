#!/usr/bin/env node
// npm start: from a fresh clone to a served page. Installs what is missing, goes on with the Node of the lock file,
// builds what changed, starts PostgreSQL, migrates and seeds at the first start, then serves API, pages and worker in
// one process. Ctrl-C (or SIGTERM) ends the application first and PostgreSQL after it.
import { createServer } from 'node:net';
import { applicationEnv, runRole, startApplication } from './setup/application.mjs';
import { hasOwnDatabase, wantsDemo, withDatabase } from './setup/database.mjs';
import { ready } from './setup/dependencies.mjs';
import { goOn } from './setup/interruption.mjs';
import { PlainError, report } from './setup/plain-error.mjs';
import { step } from './setup/progress.mjs';

/** Better told now than after a minute of building. The application itself says what else is wrong with PORT. */
async function checkPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  const host = process.env.HOST || '127.0.0.1';
  const error = await new Promise((resolve) => {
    const probe = createServer().once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (error?.code === 'EADDRINUSE') {
    throw new PlainError(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

/** On somebody's own machine the address and the sign-ins must not drown in the log; LOG_LEVEL=info brings it back. */
const readable = () => (hasOwnDatabase() ? {} : { LOG_LEVEL: 'warn', LOG_PRETTY: 'on' });

async function start() {
  await ready();
  await checkPort();
  const { built } = await import('./setup/build.mjs');
  await built();
  goOn();
  const database = await withDatabase({ ...readable(), ...applicationEnv() });
  try {
    goOn();
    const roles = wantsDemo()
      ? [
          ['migrate', 'Preparing the database'],
          ['seed', 'Seeding the demo tenant'],
        ]
      : [];
    for (const [role, title] of roles) {
      const run = runRole(role, database.env);
      const code = await step(title, () => run.exited);
      if (code !== 0) return code;
      goOn();
    }
    const application = startApplication([], database.env);
    const lost = database.failed.then((error) => {
      application.end();
      return application.exited.then(() => report(error));
    });
    return await Promise.race([application.exited, lost]);
  } finally {
    await database.stop();
  }
}

process.exit(await start().catch(report));
