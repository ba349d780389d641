import { listFreshness } from '@downstream/checks/core';
import { publicListFacts, Watchlists, type ListVersion, type PublicList } from '@downstream/checks/server';
import { publicLists } from '@downstream/contracts';
import { DEPLOYMENT, HOUR, millis, systemContext, type Clock } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Argument, Command } from 'commander';
import { alarmLines } from './alarm-lines';
import { configForCommand } from './config-for-command';
import type { CommandWorld } from './run-command';
import { withApplication } from './with-application';

const words = { FRESH: 'fresh', AMBER: 'over a day old', RED: 'stale', NONE: 'none in force' } as const;
const statusWords = {
  RELEASED: 'released',
  HELD: 'HELD BACK: two people must confirm it',
  REJECTED: 'rejected',
  SUPERSEDED: 'held back, then overtaken by a later one',
} as const;

const n = (value: number): string => value.toLocaleString('en');
const minute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;

/** What is shown of a list. */
interface Shown {
  readonly list: PublicList;
  readonly title: string;
  readonly freshness: keyof typeof words;
  readonly ageHours: number | null;
  /** The newest version that tenants are screened against. */
  readonly inForce: ListVersion | null;
  readonly held: number;
  readonly versions: readonly ListVersion[];
}

async function shown(tx: Tx, watchlists: Watchlists, list: PublicList, now: Clock): Promise<Shown> {
  const versions = await watchlists.versions(tx, list);
  const inForce = versions.find(({ status }) => status === 'RELEASED') ?? null;
  const age = inForce ? (millis(now.now()) - millis(inForce.retrievedAt)) / HOUR : null;
  return {
    list,
    title: publicListFacts[list].title,
    freshness: listFreshness(age),
    ageHours: age === null ? null : Math.round(age * 10) / 10,
    inForce,
    held: versions.filter(({ status }) => status === 'HELD').length,
    versions,
  };
}

const overview = ({ list, freshness, inForce, held }: Shown, width: number): string =>
  [
    list.padEnd(width),
    words[freshness].padEnd(14),
    inForce
      ? `version ${inForce.version}, ${n(inForce.entries)} entries, retrieved ${minute(inForce.retrievedAt)}${inForce.sample ? ' (sample)' : ''}`
      : '',
    held > 0 ? `${held} held back` : '',
  ]
    .filter((part) => part !== '')
    .join('  ')
    .trimEnd();

function versionLines(version: ListVersion): string[] {
  const { added, changed, reworded, removed } = version;
  const made = version.generatedAt ? `made ${minute(version.generatedAt)}, ` : '';
  const votes = version.votes.map(({ verdict }) => (verdict === 'CONFIRM' ? 'confirmed' : 'rejected')).join(', ');
  return [
    `version ${version.version}  ${statusWords[version.status]}${votes ? ` (${votes})` : ''}`,
    `  ${n(version.entries)} entries  +${n(added)} ~${n(changed)} -${n(removed)}${reworded > 0 ? `  (${n(reworded)} only in their wording)` : ''}`,
    `  ${made}retrieved ${minute(version.retrievedAt)}, ${version.format}, sha256 ${version.sha256.slice(0, 16)}`,
    ...alarmLines(version.alarms).map((line) => `  ${line}`),
    ...version.notes.map((note) => `  ${note}`),
  ];
}

export const showListsCommand = ({ env, say }: CommandWorld): Command =>
  new Command('show')
    .description('Which lists are in force and how fresh they are; of one list every version, its alarms and votes')
    .addArgument(new Argument('[list]', 'which list').choices([...publicLists]))
    .option('--json', 'print everything as JSON')
    .action((only: PublicList | undefined, { json }: { json?: boolean }) =>
      withApplication(configForCommand(env), async (app) => {
        const [tenants, watchlists] = [app.get(Tenants, { strict: false }), app.get(Watchlists, { strict: false })];
        const clock = app.get<Clock>(CLOCK, { strict: false });
        const lists = await tenants.within(systemContext('importer', DEPLOYMENT, 'cli'), async (tx) => {
          const all: Shown[] = [];
          for (const list of only ? [only] : publicLists) all.push(await shown(tx, watchlists, list, clock));
          return all;
        });
        if (json) return say(JSON.stringify(only ? lists[0] : lists, null, 2));
        const width = Math.max(...publicLists.map(({ length }) => length));
        for (const list of lists) say(overview(list, width));
        if (only) for (const line of lists.flatMap(({ versions }) => versions).flatMap(versionLines)) say(line);
      }),
    );
