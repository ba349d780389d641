import type { ListVersion } from '@downstream/checks/server';

type Alarm = ListVersion['alarms'][number];

const n = (value: number | null): string => (value ?? 0).toLocaleString('en');
const ofMost = ({ count, of, limit }: Alarm, what: string): string =>
  `${n(count)} of ${n(of)} ${what}; ${n(limit)} is the limit.`;

const sentences: Readonly<Record<Alarm['code'], (alarm: Alarm) => string>> = {
  BELOW_FLOOR: ({ count, limit }) => `The list has ${n(count)} entries; ${n(limit)} is the least it may have.`,
  CANARY_MISSING: ({ what }) => `${what ?? ''} has stood on the list for years and is missing.`,
  MANY_REMOVED: (alarm) => ofMost(alarm, 'entries are gone'),
  MANY_ADDED: ({ count, of, limit }) => `${n(count)} entries are new beside ${n(of)}; ${n(limit)} is the limit.`,
  MANY_CHANGED: (alarm) => ofMost(alarm, 'entries say something else'),
  NAMES_LOST: (alarm) => ofMost(alarm, 'names are gone'),
  ADDRESSES_LOST: (alarm) => ofMost(alarm, 'addresses are gone'),
  FILES_ABSENT: ({ what }) =>
    `Files of the set are not there, and nothing could be kept in their place: ${what ?? ''}.`,
  MADE_IN_FUTURE: ({ what }) => `The file says it was made on ${what ?? ''}, which is yet to come.`,
  RETIREMENT: () => 'Somebody asks for the list to be searched no longer.',
};

/** Why a version is held back, a line each. */
export const alarmLines = (alarms: readonly Alarm[]): string[] =>
  alarms.map((alarm) => `- ${sentences[alarm.code](alarm)}`);
