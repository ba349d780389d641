import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { publicLists } from '@downstream/contracts';
import { ImportRuns, RequestListImport, type ImportRun } from '@downstream/checks/server';
import { DEPLOYMENT, MINUTE, systemContext } from '@downstream/kernel';
import { CreateTenant } from '@downstream/access/server';
import { Tenants } from '@downstream/platform/database';
import { refusalOf } from '@downstream/platform/http';
import { InlineRelay } from '@downstream/platform/messaging';
import { Argument, Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { configForCommand } from './config-for-command';
import { faultLines } from './list-sources';
import { checkListCommand, listFormatsCommand } from './lists-check.command';
import type { CommandWorld } from './run-command';
import { withApplication } from './with-application';

/** Whoever has the command line has the deployment; events name the machine principal that imports. */
const importer = systemContext('importer', DEPLOYMENT, 'cli');
/** Longer than any import takes, in milliseconds. */
const PATIENCE = 15 * MINUTE;

export const listsCommand = (world: CommandWorld): Command => {
  const { env, say } = world;
  const command = new Command('lists').description('Public lists of the deployment');
  command.addCommand(listFormatsCommand(world)).addCommand(checkListCommand(world));
  command
    .command('import')
    .description('Import a list from a folder, and screen everybody against it')
    .addArgument(new Argument('<list>', 'which list').choices([...publicLists]))
    .argument('<folder>', 'folder with sdn.csv and, where there are any, alt.csv, add.csv and sdn_comments.csv')
    .action((list: (typeof publicLists)[number], folder: string) =>
      withApplication(configForCommand(env), async (app) => {
        const files = filesIn(folder);
        await app.get(CreateTenant, { strict: false }).ensureDeployment('cli');
        const begun = performance.now();
        const { id } = await app
          .get(RequestListImport, { strict: false })
          .run(importer, list, files)
          .catch((error: unknown) => {
            if (refusalOf(error).code !== 'LIST_IMPORT_RUNNING') throw error;
            throw new OperatorError('Another import of this list is under way: wait until it has ended.');
          });
        const run = await ended(app, id, say);
        if (run?.state !== 'DONE') {
          const lines = faultLines(run?.errors ?? []);
          throw new OperatorError(
            `The list was not imported; the last good version stays in force.\n${lines.join('\n')}`,
          );
        }
        const took = Math.round(performance.now() - begun);
        say(
          run.unchanged
            ? 'Nothing has changed since the version in force.'
            : `Imported ${run.total} entries in ${took} ms.`,
        );
      }),
    );
  return command;
};

/**
 * Does the work of the import here, unless a running server has taken it: then waits for that.
 * @throws OperatorError when it has not ended after so long that whoever took it must have died
 */
async function ended(
  app: INestApplicationContext,
  id: string,
  say: CommandWorld['say'],
): Promise<ImportRun | undefined> {
  const [tenants, runs] = [app.get(Tenants, { strict: false }), app.get(ImportRuns, { strict: false })];
  const relay = app.get(InlineRelay, { strict: false });
  const read = () => tenants.within(importer, (tx) => runs.find(tx, id));
  const progress = async () => {
    const run = await read();
    if (run?.state === 'RUNNING') say(`  ${run.done} of ${run.total ?? '?'} entries`);
  };
  const watch = setInterval(() => void progress().catch(() => undefined), 2_000);
  try {
    for (const until = performance.now() + PATIENCE; performance.now() < until;) {
      await relay.settle();
      const run = await read();
      if (run?.state !== 'QUEUED' && run?.state !== 'RUNNING') return run;
      await setTimeout(250);
    }
  } finally {
    clearInterval(watch);
  }
  throw new OperatorError(
    'The import was taken by a server that has not ended it; it goes on when a server runs again.',
  );
}

function filesIn(folder: string): { name: string; bytes: Uint8Array }[] {
  const place = resolve(folder);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) throw new OperatorError(`${place} is no folder.`);
  const names = readdirSync(place).filter((name) => name.toLowerCase().endsWith('.csv'));
  if (names.length === 0) throw new OperatorError(`${place} holds no .csv file.`);
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(place, name))) }));
}
