import { listFormats, type ListReport } from '@downstream/checks/list-formats';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { endMisused, EXIT_NOT_DONE, faultLines, knownFormat, sourcesAt } from './list-sources';
import type { CommandWorld } from './run-command';

/** The first so many records left out are told to a person; `--json` tells all. */
const SKIPPED_SHOWN = 20;

export const listFormatsCommand = ({ say }: CommandWorld): Command =>
  new Command('formats')
    .description('Every form of list that can be read')
    .option('--json', 'print them as JSON')
    .action(({ json }: { json?: boolean }) => {
      if (json) {
        say(
          JSON.stringify(
            listFormats.map(({ id, title, input, terms }) => ({ id, title, input, terms })),
            null,
            2,
          ),
        );
        return;
      }
      const width = Math.max(...listFormats.map(({ id }) => id.length));
      for (const { id, title, input, terms } of listFormats) {
        say(`${id.padEnd(width)}  ${title}${input === 'SET' ? ' (a folder)' : ''}`);
        if (terms !== null) say(`${' '.repeat(width)}  ${terms}`);
      }
    });

export const checkListCommand = ({ say }: CommandWorld): Command =>
  new Command('check')
    .exitOverride(endMisused)
    .description('Read a list and say what is in it, without a database: exit code 2 when it cannot be read')
    .argument('<format>', 'name of the format; "lists formats" tells them')
    .argument('<path...>', 'its file or files, or their folder; .gz is read as it is')
    .option('--json', 'print the whole report')
    .action(async (id: string, paths: string[], { json }: { json?: boolean }) => {
      const format = knownFormat(id);
      const read = await format.read(format.id, sourcesAt(format, paths));
      if (!read.ok) {
        if (json) say(JSON.stringify({ errors: read.errors }, null, 2));
        throw new OperatorError(`The list cannot be read.\n${faultLines(read.errors).join('\n')}`, EXIT_NOT_DONE);
      }
      if (json) say(JSON.stringify(read.report, null, 2));
      else for (const line of inWords(read.report)) say(line);
    });

function inWords(report: ListReport): string[] {
  const kinds = Object.entries(report.byType).filter(([, count]) => count > 0);
  const skipped = report.skipped.slice(0, SKIPPED_SHOWN);
  const more = report.skipped.length - skipped.length;
  return [
    `${report.entries} entries of ${report.records} records${report.generatedAt ? `, made ${report.generatedAt}` : ''}`,
    ...kinds.map(([kind, count]) => `  ${kind} ${count}`),
    `${report.names} names, ${report.ids} identifying numbers, ${report.addresses} addresses`,
    `${report.skipped.length} records left out`,
    ...skipped.map(({ record, reason }) => `  ${record}: ${reason}`),
    ...(more > 0 ? [`  and ${more} more (--json tells all)`] : []),
    ...report.notes.map(({ file, what }) => `Note on ${file}: ${what}`),
  ];
}
