import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publicLists } from '@downstream/contracts';
import { ImportRuns, RequestListImport } from '@downstream/checks/server';
import { DEPLOYMENT, systemContext } from '@downstream/kernel';
import { CreateTenant } from '@downstream/access/server';
import { Tenants } from '@downstream/platform/database';
import { InlineRelay } from '@downstream/platform/messaging';
import { Argument, Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { configForCommand } from './config-for-command';
import type { CommandWorld } from './run-command';
import { withApplication } from './with-application';

export const listsCommand = ({ env, say }: CommandWorld): Command => {
  const command = new Command('lists').description('Public lists of the deployment');
  command
    .command('import')
    .description('Import a list from a folder, and screen everybody against it')
    .addArgument(new Argument('<list>', 'which list').choices([...publicLists]))
    .argument('<folder>', 'folder with sdn.csv and, where there are any, alt.csv, add.csv and sdn_comments.csv')
    .action((list: (typeof publicLists)[number], folder: string) =>
      withApplication(configForCommand(env), async (app) => {
        const files = filesIn(folder);
        // Whoever has the command line has the deployment; events name the machine principal that imports.
        const operator = systemContext('importer', DEPLOYMENT, 'cli');
        await app.get(CreateTenant, { strict: false }).ensureDeployment('cli');
        const begun = performance.now();
        const { id } = await app.get(RequestListImport, { strict: false }).run(operator, list, files);
        const watch = setInterval(() => void progress(), 2_000);
        const progress = async () => {
          const now = await readRun();
          if (now?.state === 'RUNNING') say(`  ${now.done} of ${now.total ?? '?'} entries`);
        };
        const readRun = () =>
          app
            .get(Tenants, { strict: false })
            .within(operator, (tx) => app.get(ImportRuns, { strict: false }).find(tx, id));
        await app
          .get(InlineRelay, { strict: false })
          .settle()
          .finally(() => clearInterval(watch));
        const run = await readRun();
        if (run?.state !== 'DONE') {
          const lines = (run?.errors ?? []).map(
            (one) =>
              `- ${[one.file, one.row && `row ${one.row}`, one.column && `column ${one.column}`].filter(Boolean).join(', ')}: ${one.what}`,
          );
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

function filesIn(folder: string): { name: string; bytes: Uint8Array }[] {
  const place = resolve(folder);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) throw new OperatorError(`${place} is no folder.`);
  const names = readdirSync(place).filter((name) => name.toLowerCase().endsWith('.csv'));
  if (names.length === 0) throw new OperatorError(`${place} holds no .csv file.`);
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(place, name))) }));
}
