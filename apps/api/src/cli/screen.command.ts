import type { ListEntry } from '@downstream/checks/core';
import { countryCode } from '@downstream/checks/list-formats';
import { METHOD_VERSION } from '@downstream/checks/screening';
import { ALERT_THRESHOLD, HIGH_BAND, normaliseName } from '@downstream/matching';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { EXIT_NOT_DONE, faultLines, knownFormat, sourcesAt } from './list-sources';
import type { CommandWorld } from './run-command';
import { screenEvalCommand } from './screen-eval.command';
import { askedTypes, screenLists, type Asked, type AskedType, type ListedHit } from './screen-lists';

interface Options {
  list?: string[];
  name?: string[];
  country?: string[];
  dob?: string;
  type?: string;
  json?: boolean;
  exitCode?: boolean;
}

/** A list that was searched, and what it says of itself. */
interface Searched {
  readonly format: string;
  readonly path: string;
  readonly entries: number;
  readonly names: number;
  readonly generatedAt: string | null;
}

const refuse = (message: string): never => {
  throw new OperatorError(message, EXIT_NOT_DONE);
};

export const screenCommand = (world: CommandWorld): Command =>
  new Command('screen')
    .description('Search lists for a name, without server or database: exit code 0 searched, 2 not searched')
    // Both `screen --json` and `screen eval --json`.
    .enablePositionalOptions()
    .option('--list <format:path...>', 'a list: name of its format, colon, its file or folder')
    .option('--name <name...>', 'a name; several are spellings of one party')
    .option(
      '--country <country...>',
      'country of registration, residence or nationality: two letters or its English name',
    )
    .option('--dob <date>', 'date of birth, such as 1970-12-31')
    .option('--type <type>', `${askedTypes.join(', ')}; all of them when left out`)
    .option('--json', 'print one JSON object')
    .option('--exit-code', 'end with 1 when there are hits')
    .addCommand(screenEvalCommand(world))
    .action(async (options: Options) => {
      const asked = askedBy(options);
      const { entries, lists } = await listsIn(options.list ?? []);
      const hits = screenLists(asked, entries);
      if (options.json) {
        const thresholds = { threshold: ALERT_THRESHOLD, highBand: HIGH_BAND, method: METHOD_VERSION };
        world.say(JSON.stringify({ asked, ...thresholds, lists, hits }, null, 2));
      } else for (const line of inWords(lists, hits)) world.say(line);
      if (options.exitCode && hits.length > 0) process.exitCode = 1;
    });

/** @throws OperatorError for a question that cannot be searched for: it must never look like an answer without hits */
function askedBy({ name: names = [], country = [], dob, type }: Options): Asked {
  if (names.length === 0) refuse('Say whom to search for: --name "…".');
  for (const name of names) {
    if (normaliseName(name).tokens.length === 0 && normaliseName(name, 'PERSON').tokens.length === 0) {
      refuse(`The name "${name}" has no letter or digit that could be searched for.`);
    }
  }
  const wanted = type?.toLowerCase().replace(/^(organization|company|entity)$/, 'organisation');
  if (wanted !== undefined && !askedTypes.includes(wanted as AskedType)) {
    refuse(`There is no type "${type}". There are: ${askedTypes.join(', ')}.`);
  }
  if (dob !== undefined && !isDay(dob)) refuse(`"${dob}" is no date such as 1970-12-31.`);
  const countries = country.map((one) => {
    const code = /^[a-z]{2}$/i.test(one) ? one.toUpperCase() : countryCode(one);
    return code ?? refuse(`"${one}" is no country: give its two letters (ISO 3166-1) or its English name.`);
  });
  return { names, type: (wanted as AskedType | undefined) ?? null, countries, dateOfBirth: dob ?? null };
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

async function listsIn(wanted: readonly string[]): Promise<{ entries: ListEntry[]; lists: Searched[] }> {
  if (wanted.length === 0) refuse('Say which lists to search: --list <format>:<path>.');
  const entries: ListEntry[] = [];
  const lists: Searched[] = [];
  for (const one of wanted) {
    const colon = one.indexOf(':');
    if (colon < 1 || colon === one.length - 1) refuse(`"${one}" is no list: write <format>:<path>.`);
    const [id, path] = [one.slice(0, colon), one.slice(colon + 1)];
    const format = knownFormat(id);
    const read = await format.read(format.id, sourcesAt(format, [path]));
    if (!read.ok) {
      const faults = faultLines(read.errors).join('\n');
      return refuse(`${path} cannot be read as ${format.title}; nothing was searched.\n${faults}`);
    }
    if (read.entries.length === 0) refuse(`${path} has no entries; nothing was searched.`);
    for (const entry of read.entries) entries.push(entry);
    const { names, generatedAt } = read.report;
    lists.push({ format: format.id, path, entries: read.entries.length, names, generatedAt });
  }
  return { entries, lists };
}

function inWords(lists: readonly Searched[], hits: readonly ListedHit[]): string[] {
  return [
    ...lists.map(
      ({ format, path, entries, names, generatedAt }) =>
        `Searched ${format} in ${path}: ${entries} entries, ${names} names${generatedAt ? `, made ${generatedAt}` : ''}`,
    ),
    `${hits.length === 0 ? 'No' : hits.length} hit${hits.length === 1 ? '' : 's'} from ${ALERT_THRESHOLD} on`,
    ...hits.flatMap(({ list, ref, kind, name, score, band, ours, theirs, programmes, features }) => [
      `${score.toFixed(2)} ${band.padEnd(8)} ${list} ${ref}  ${name}  (${[kind, ...programmes].join(', ')})`,
      `       "${ours}" is like "${theirs}"`,
      ...features.map(({ id, weight, params }) => {
        const words = Object.entries(params).map(([key, value]) => `${key} ${value}`);
        return `       ${weight < 0 ? '' : '+'}${weight.toFixed(2)} ${[id, ...words].join('  ')}`;
      }),
    ]),
  ];
}
