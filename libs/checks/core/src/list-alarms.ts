import { DAY, millis, type Instant, type ListAlarmCode } from '@downstream/kernel';
import type { ListEntry } from './list-entry';

/** One thing about a version that is no fault and not to be believed without a look. */
export interface ListAlarm {
  readonly code: ListAlarmCode;
  /** What was counted: entries, removed, added or changed ones, or what was lost of names and addresses. */
  readonly count: number | null;
  /** What that is a part of: the same count of the version before. */
  readonly of: number | null;
  /** What it may be at most; at least, for the floor. A number of entries, names or addresses. */
  readonly limit: number | null;
  /** The missing canary, the absent files or the date that is ahead, as text. */
  readonly what: string | null;
}

/** An entry that has stood on a list for many years: where it is missing, the file is another list or a part. */
export interface Canary {
  /** The publisher's number; null where forms of the list number it differently. */
  readonly ref: string | null;
  /** One of its names. */
  readonly name: string;
}

/** What is normal for a list. Shares are 0 to 1, of the version before. */
export interface ListRules {
  /** The least entries that the list can have. */
  readonly floor: number;
  readonly canaries: readonly Canary[];
  /** Most entries, names or addresses that may be lost. */
  readonly mostLost: number;
  readonly mostAdded: number;
  readonly mostChanged: number;
  /** Entries that the version before must have had for shares of it to say anything. */
  readonly comparedFrom: number;
}

/**
 * What is normal for a list that a tenant keeps itself. It may be of any size and grow as it likes, for more names
 * search for more; but who loses more than half of it has as a rule sent another file, or a part. Below 20 entries a
 * half is soon gone.
 */
export const ownListRules: ListRules = {
  floor: 0,
  canaries: [],
  mostLost: 0.5,
  mostAdded: Number.POSITIVE_INFINITY,
  mostChanged: Number.POSITIVE_INFINITY,
  comparedFrom: 20,
};

/** What holds back the version that ends a list: to search for less is for two people to say. */
export const retirementAlarm: ListAlarm = { code: 'RETIREMENT', count: null, of: null, limit: null, what: null };

/** How large a version is. */
export interface ListSize {
  readonly entries: number;
  readonly names: number;
  readonly addresses: number;
}

/** A version that has been read, and what it changes. */
export interface ReadVersion extends ListSize {
  readonly generatedAt: Instant | null;
  readonly missingCanaries: readonly Canary[];
  /** Files of a set that are not there and whose content could not be kept from the version before. */
  readonly absentFiles: readonly string[];
}

/** The version it follows, and the difference; there is none for a first one. */
export interface Following {
  readonly before: ListSize;
  readonly added: number;
  /** Changed in substance; a new wording is no reason for an alarm. */
  readonly changed: number;
  readonly removed: number;
}

const alarm = (code: ListAlarmCode, facts: Partial<ListAlarm>): ListAlarm => ({
  code,
  count: null,
  of: null,
  limit: null,
  what: null,
  ...facts,
});

const letters = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The canaries that no entry has, by number and by any of its names, however they are written. */
export function missingCanaries(entries: readonly ListEntry[], canaries: readonly Canary[]): readonly Canary[] {
  const wanted = new Set(canaries.map(({ name }) => letters(name)));
  const found = new Set<string>();
  for (const { ref, names } of entries) {
    for (const { text } of names) {
      const name = letters(text);
      if (wanted.has(name)) found.add(name).add(`${ref} ${name}`);
    }
  }
  return canaries.filter(({ ref, name }) => !found.has(ref === null ? letters(name) : `${ref} ${letters(name)}`));
}

/**
 * What speaks against bringing a version into force without anybody looking (domain reference 6.5: row count, sentinel
 * entries, generation date). Empty when nothing does.
 * @param following null for the first version of a list, which nothing can be compared with
 */
export function listAlarms(
  read: ReadVersion,
  following: Following | null,
  rules: ListRules,
  now: Instant,
): readonly ListAlarm[] {
  const alarms = read.missingCanaries.map(({ ref, name }) =>
    alarm('CANARY_MISSING', { what: ref === null ? name : `${name} (${ref})` }),
  );
  if (read.entries < rules.floor)
    alarms.unshift(alarm('BELOW_FLOOR', { count: read.entries, limit: rules.floor, of: null }));
  if (read.absentFiles.length > 0) alarms.push(alarm('FILES_ABSENT', { what: read.absentFiles.join(', ') }));
  // A day of grace, for the publisher's clock and its time zone.
  if (read.generatedAt !== null && millis(read.generatedAt) > millis(now) + DAY)
    alarms.push(alarm('MADE_IN_FUTURE', { what: read.generatedAt }));
  if (!following || following.before.entries < rules.comparedFrom) return alarms;
  const { before } = following;
  const over = (code: ListAlarmCode, count: number, of: number, share: number): void => {
    const limit = Math.floor(of * share);
    if (count > limit) alarms.push(alarm(code, { count, of, limit }));
  };
  over('MANY_REMOVED', following.removed, before.entries, rules.mostLost);
  over('MANY_ADDED', following.added, before.entries, rules.mostAdded);
  over('MANY_CHANGED', following.changed, before.entries, rules.mostChanged);
  over('NAMES_LOST', before.names - read.names, before.names, rules.mostLost);
  over('ADDRESSES_LOST', before.addresses - read.addresses, before.addresses, rules.mostLost);
  return alarms;
}
