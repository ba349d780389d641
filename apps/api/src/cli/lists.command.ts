import { setTimeout } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import {
  ImportRuns,
  listOfFormat,
  publicListFacts,
  RequestListImport,
  Watchlists,
  type ImportRun,
  type PublicList,
} from '@downstream/checks/server';
import type { ListFormat } from '@downstream/checks/list-formats';
import { publicLists } from '@downstream/contracts';
import { DEPLOYMENT, MINUTE, systemContext } from '@downstream/kernel';
import { CreateTenant } from '@downstream/access/server';
import { Tenants } from '@downstream/platform/database';
import { refusalOf } from '@downstream/platform/http';
import { InlineRelay } from '@downstream/platform/messaging';
import { Command, Option } from 'commander';
import { OperatorError } from '../roles/plainly';
import { alarmLines } from './alarm-lines';
import { configForCommand } from './config-for-command';
import { endMisused, EXIT_NOT_DONE, faultLines, knownFormat, sourcesAt } from './list-sources';
import { checkListCommand, listFormatsCommand } from './lists-check.command';
import { showListsCommand } from './lists-show.command';
import type { CommandWorld } from './run-command';
import { withApplication } from './with-application';

/** Whoever has the command line has the deployment; events name the machine principal that imports. */
const importer = systemContext('importer', DEPLOYMENT, 'cli');
/** Longer than any import takes, in milliseconds. */
const PATIENCE = 15 * MINUTE;

/** Exit code of an import that made a version which is held back. */
const EXIT_HELD = 3;

export const listsCommand = (world: CommandWorld): Command => {
  const command = new Command('lists').description('Public lists of the deployment');
  command
    .addCommand(listFormatsCommand(world))
    .addCommand(checkListCommand(world))
    .addCommand(importListCommand(world))
    .addCommand(showListsCommand(world));
  return command;
};

const importListCommand = ({ env, say }: CommandWorld): Command =>
  new Command('import')
    .exitOverride(endMisused)
    .description(
      'Import a list, and screen everybody against it: exit code 2 when it cannot be, 3 when it is held back for two people',
    )
    .argument('<format>', 'name of the format; "lists formats" tells them')
    .argument('<path...>', 'its file or files, or their folder; .gz is read as it is')
    .addOption(
      new Option('--list <list>', 'which list it is, where several come in this format').choices([...publicLists]),
    )
    .action(async (id: string, paths: string[], { list: asked }: { list?: PublicList }) => {
      const format = knownFormat(id);
      const list = listFor(format, asked);
      // Beside the files of a set, publishers put their description and other forms of the same.
      const files = sourcesAt(format, paths).filter(
        ({ name }) => format.input === 'FILE' || /\.csv(\.gz)?$/i.test(name),
      );
      if (format.terms !== null) say(`Terms of the publisher: ${format.terms}`);
      await withApplication(configForCommand(env), async (app) => {
        await app.get(CreateTenant, { strict: false }).ensureDeployment('cli');
        const begun = performance.now();
        const handed = files.map((source) => ({ name: source.name, bytes: source.bytes() }));
        const { id: run } = await app
          .get(RequestListImport, { strict: false })
          .run(importer, list, handed, { format: format.id })
          .catch((error: unknown) => {
            if (refusalOf(error).code !== 'LIST_IMPORT_RUNNING') throw error;
            throw new OperatorError(
              'Another import of this list is under way: wait until it has ended.',
              EXIT_NOT_DONE,
            );
          });
        await tell(app, await ended(app, run, say), Math.round(performance.now() - begun), say);
      });
    });

/** @throws OperatorError for a format that no public list comes in, and for a list that does not come in it */
function listFor(format: ListFormat, asked: PublicList | undefined): PublicList {
  const list = asked ?? listOfFormat(format.id);
  if (!list) {
    throw new OperatorError(
      `${format.title}: no public list comes in this format. A list of your own belongs to a workspace.`,
      EXIT_NOT_DONE,
    );
  }
  if (publicListFacts[list].forms.some((form) => form.format === format.id)) return list;
  const known = publicListFacts[list].forms.map((form) => form.format).join(', ');
  throw new OperatorError(`${list} does not come in the format ${format.id}. It comes in: ${known}.`, EXIT_NOT_DONE);
}

/** Says what became of an import. @throws OperatorError when it failed or its version is held back */
async function tell(
  app: INestApplicationContext,
  run: ImportRun | undefined,
  took: number,
  say: CommandWorld['say'],
): Promise<void> {
  if (run?.state !== 'DONE') {
    const lines = faultLines(run?.errors ?? []);
    throw new OperatorError(
      `The list was not imported; the last good version stays in force.\n${lines.join('\n')}`,
      EXIT_NOT_DONE,
    );
  }
  const versionId = run.versionId ?? '';
  const version = await app
    .get(Tenants, { strict: false })
    .within(importer, (tx) => app.get(Watchlists, { strict: false }).byId(tx, versionId));
  if (!version) throw new Error(`The version ${versionId} is gone`);
  if (run.held) {
    throw new OperatorError(
      `Version ${version.version} is held back until two operators confirm it; the last good version stays in force.\n${alarmLines(version.alarms).join('\n')}`,
      EXIT_HELD,
    );
  }
  const { added, changed, removed } = version;
  say(
    run.unchanged
      ? `Nothing has changed since version ${version.version}, which is in force (${took} ms).`
      : `Imported ${version.entries} entries as version ${version.version} in ${took} ms: ${added} added, ${changed} changed, ${removed} removed.`,
  );
}

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
