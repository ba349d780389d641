import { METHOD_VERSION } from '@downstream/checks/screening';
import { ALERT_THRESHOLD, HIGH_BAND } from '@downstream/matching';
import { Command } from 'commander';
import { contentOf, writeText } from './command-files';
import { listsIn, searchedInWords } from './listed-entries';
import { hitTable, partiesOf } from './party-table';
import { endMisused } from './list-sources';
import type { CommandWorld } from './run-command';
import { searchMany } from './search-many';

interface Options {
  list: string[];
  in: string;
  out: string;
  json?: boolean;
  exitCode?: boolean;
}

export const screenBatchCommand = ({ say }: CommandWorld): Command =>
  new Command('batch')
    .exitOverride(endMisused)
    .description('Search lists for every party of a CSV file')
    .requiredOption('--list <format:path...>', 'a list: name of its format, colon, its file or folder')
    .requiredOption(
      '--in <file>',
      'CSV with the column name, and where known ref, aliases (by ;), type, country, dob, address, ids (by ;)',
    )
    .requiredOption('--out <file>', 'CSV to write, a line for each hit')
    .option('--json', 'print what was done as one JSON object')
    .option('--exit-code', 'end with 1 when there are hits')
    .action(async (options: Options) => {
      const parties = partiesOf(contentOf(options.in), options.in);
      const { entries, lists } = await listsIn(options.list);
      const all = await searchMany(
        entries,
        parties.map(({ asked }) => asked),
      );
      const found = parties.map((party, n) => ({ party, hits: all[n] ?? [] }));
      writeText(options.out, hitTable(found));
      const withHits = found.filter(({ hits }) => hits.length > 0).length;
      const hits = found.reduce((sum, one) => sum + one.hits.length, 0);
      const done = { parties: parties.length, withHits, withoutHits: parties.length - withHits, hits };
      if (options.json) {
        const thresholds = { threshold: ALERT_THRESHOLD, highBand: HIGH_BAND, method: METHOD_VERSION };
        say(JSON.stringify({ ...thresholds, lists, ...done }, null, 2));
      } else {
        for (const list of lists) say(searchedInWords(list));
        say(
          `${done.parties} parties: ${withHits} with hits, ${done.withoutHits} without; ${hits} hits in ${options.out}`,
        );
      }
      if (options.exitCode && hits > 0) process.exitCode = 1;
    });
