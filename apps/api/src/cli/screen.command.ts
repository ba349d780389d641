import { METHOD_VERSION } from '@downstream/checks/screening';
import { ALERT_THRESHOLD, HIGH_BAND } from '@downstream/matching';
import { Command } from 'commander';
import { endMisused } from './list-sources';
import { listsIn, searchedInWords, type Searched } from './listed-entries';
import type { CommandWorld } from './run-command';
import { screenBatchCommand } from './screen-batch.command';
import { screenEvalCommand } from './screen-eval.command';
import { hitInWords, type ExplainedHit } from './hit-in-words';
import { askedTypes, searchOf } from './screen-lists';
import { askedBy } from './screen-question';

interface Options {
  list?: string[];
  name?: string[];
  country?: string[];
  dob?: string;
  address?: string[];
  id?: string[];
  type?: string;
  json?: boolean;
  exitCode?: boolean;
}

export const screenCommand = (world: CommandWorld): Command =>
  new Command('screen')
    .exitOverride(endMisused)
    .description('Search lists for a party, without server or database: exit code 0 searched, 2 not searched')
    // Both `screen --json` and `screen eval --json`.
    .enablePositionalOptions()
    .option('--list <format:path...>', 'a list: name of its format, colon, its file or folder')
    .option('--name <name...>', 'a name; several are spellings of one party')
    .option(
      '--country <country...>',
      'country of registration, residence or nationality: two letters or its English name',
    )
    .option('--dob <date>', 'date of birth, such as 1970-12-31')
    .option('--address <line...>', 'an address in one line: whoever is listed in its unit or building')
    .option('--id <kind:number...>', 'a number, such as imo:9187629 or tax:7707083893:RU')
    .option('--type <type>', `${askedTypes.join(', ')}; all of them when left out`)
    .option('--json', 'print one JSON object')
    .option('--exit-code', 'end with 1 when there are hits')
    .addCommand(screenBatchCommand(world))
    .addCommand(screenEvalCommand(world))
    .action(async (options: Options) => {
      const { name: names = [], country: countries = [], address: addresses, id: ids, type, dob } = options;
      const asked = askedBy({ names, countries, type, dob, addresses, ids });
      const { entries, lists } = await listsIn(options.list ?? []);
      const hits = searchOf(entries)(asked).map((hit) => ({ ...hit, wouldChange: hit.wouldChange() }));
      if (options.json) {
        const thresholds = { threshold: ALERT_THRESHOLD, highBand: HIGH_BAND, method: METHOD_VERSION };
        world.say(JSON.stringify({ asked, ...thresholds, lists, hits }, null, 2));
      } else for (const line of inWords(lists, hits)) world.say(line);
      if (options.exitCode && hits.length > 0) process.exitCode = 1;
    });

function inWords(lists: readonly Searched[], hits: readonly ExplainedHit[]): string[] {
  return [
    ...lists.map(searchedInWords),
    `${hits.length === 0 ? 'No' : hits.length} hit${hits.length === 1 ? '' : 's'} from ${ALERT_THRESHOLD} on`,
    ...hits.flatMap(hitInWords),
  ];
}
