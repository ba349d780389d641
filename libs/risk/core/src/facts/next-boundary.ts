import { DAY } from '@downstream/kernel';
import type { CountryLists } from './countries';
import { monthsBetween } from './days';
import type { Day, FactKey } from './fact-values';
import { valueOf, type RatingFacts } from './rating-facts';
import type { StandingFlag } from '../flags/flag-flow';

const nextDay = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The first day on which so many whole months have passed: of a month that is too short, the first of the next. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1 + months, date));
  const first = new Date(Date.UTC(year, month - 1 + months + (at.getUTCDate() === date ? 0 : 1), 1));
  const found = (at.getUTCDate() === date ? at : first).toISOString().slice(0, 10);
  return monthsBetween(day, found) >= months ? found : nextDay(found);
}

/** Days of a fact, and after how many months or days of each of them rules and factors say something else. */
interface Turning {
  readonly of: (facts: RatingFacts) => readonly Day[];
  readonly months?: readonly number[];
  readonly days?: readonly number[];
}

const one =
  (key: 'party.incorporatedOn' | 'party.domainRegisteredOn' | 'after.icpAuditedOn' | 'after.visitedOn') =>
  (facts: RatingFacts): readonly Day[] => {
    const day = valueOf(facts, key);
    return day === undefined ? [] : [day];
  };
const many =
  (key: 'party.changes' | 'party.adverse' | 'party.refusedBefore' | 'history.orders') =>
  (facts: RatingFacts): readonly Day[] =>
    (valueOf(facts, key) ?? []).map(({ on }) => on);

/** By which fact a day turns. A turn too many costs a rating that writes nothing; one too few would be missed. */
const turnings: Readonly<Partial<Record<FactKey, Turning>>> = {
  'party.incorporatedOn': { of: one('party.incorporatedOn'), months: [12, 24, 60] },
  'party.domainRegisteredOn': { of: one('party.domainRegisteredOn'), days: [180] },
  'party.changes': { of: many('party.changes'), months: [12, 24], days: [366] },
  'party.adverse': { of: many('party.adverse'), months: [60] },
  'party.refusedBefore': { of: many('party.refusedBefore'), months: [37] },
  'after.icpAuditedOn': { of: one('after.icpAuditedOn'), months: [24] },
  'after.visitedOn': { of: one('after.visitedOn'), months: [12] },
  'history.orders': { of: many('history.orders'), days: [31, 366] },
};

/** The earliest of some days that comes after a day. */
export const earliestAfter = (today: Day, days: readonly (Day | null | undefined)[]): Day | null =>
  days
    .filter((day) => typeof day === 'string')
    .filter((day) => day > today)
    .sort()[0] ?? null;

/** The next day on which facts of a party alone say something else, because time has passed; `null` for never. */
export function nextOfFacts(facts: RatingFacts, flags: readonly StandingFlag[], today: Day): Day | null {
  const turns = Object.values(turnings).flatMap(({ of, months = [], days = [] }) =>
    of(facts).flatMap((day) => [
      ...[day, ...months.map((count) => monthsAfter(day, count))],
      ...days.map((count) => daysAfter(day, count)),
    ]),
  );
  const settled = flags.flatMap((flag) => {
    const ends = 'settled' in flag ? (flag.settled as { settlement: { expiresOn: Day | null } } | null) : null;
    return ends?.settlement.expiresOn ? [nextDay(ends.settlement.expiresOn)] : [];
  });
  return earliestAfter(today, [...turns, ...settled]);
}

/** The next day on which a row of the sets of countries in force begins or ends; `null` for never. */
export const nextOfSets = (lists: CountryLists, today: Day): Day | null =>
  earliestAfter(
    today,
    lists.flatMap(({ rows }) => rows.flatMap(({ from, to }) => [from, to])),
  );
