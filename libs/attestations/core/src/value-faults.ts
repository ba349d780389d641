import { faultIf, type AnswerFault } from './answer-fault';
import type { CountryShare } from './answer';
import type { Asked } from './question';

type AskedOf<T extends Asked['type']> = Extract<Asked, { readonly type: T }>;

const COUNTRY = /^[A-Z]{2}$/;

/** Faults of a country, ISO 3166-1 alpha-2. */
export const countryFaults = (country: string, pointer: string): readonly AnswerFault[] =>
  faultIf(!COUNTRY.test(country), pointer, 'NO_COUNTRY');

/** Faults of a number against its limits. */
export function numberFaults(number: number, { from, to, digits }: AskedOf<'NUMBER'>): readonly AnswerFault[] {
  const fine = Math.abs(number * 10 ** digits - Math.round(number * 10 ** digits)) > 1e-6;
  return [
    ...faultIf(!Number.isFinite(number) || number < from || number > to, '/number', 'OUT_OF_RANGE'),
    ...faultIf(Number.isFinite(number) && fine, '/number', 'TOO_FINE'),
  ];
}

/** Whether the text is a day of the calendar, `2024-02-29`. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The day so many months before; the last one of the month where it has no such day. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Faults of a date; `today` is a day of the calendar. */
export function dateFaults(date: string, asked: AskedOf<'DATE'>, today: string): readonly AnswerFault[] {
  if (!isDay(date)) return [{ pointer: '/date', code: 'NO_DATE' }];
  const { future = false, from, withinMonths } = asked;
  return [
    ...faultIf(!future && date > today, '/date', 'IN_THE_FUTURE'),
    ...faultIf(from !== undefined && date < from, '/date', 'TOO_EARLY'),
    ...faultIf(withinMonths !== undefined && date < monthsBefore(today, withinMonths), '/date', 'TOO_OLD'),
  ];
}

/** Faults of several countries. */
export const countriesFaults = (countries: readonly string[]): readonly AnswerFault[] => [
  ...faultIf(countries.length === 0, '', 'TOO_FEW'),
  ...countries.flatMap((country, i) => [
    ...countryFaults(country, `/countries/${i}`),
    ...faultIf(countries.indexOf(country) !== i, `/countries/${i}`, 'TWICE'),
  ]),
];

/** Faults of several choices. */
export const choicesFaults = (choices: readonly string[], asked: AskedOf<'CHOICES'>): readonly AnswerFault[] => [
  ...faultIf(choices.length === 0, '', 'TOO_FEW'),
  ...choices.flatMap((choice, i) => [
    ...faultIf(!asked.choices.includes(choice), `/choices/${i}`, 'NO_CHOICE'),
    ...faultIf(choices.indexOf(choice) !== i, `/choices/${i}`, 'TWICE'),
    ...faultIf(choice === asked.alone && choices.length > 1, `/choices/${i}`, 'CHOICE_EXCLUDES'),
  ]),
];

const percentFault = (percent: number, pointer: string): readonly AnswerFault[] =>
  faultIf(!(percent > 0 && percent <= 100), pointer, 'OUT_OF_RANGE');

/** Shares need not be exact to the tenth, but they are shares of one whole. */
const ROUNDING = 1;

/** Faults of shares by country: each once, together the whole, one percent of rounding either way. */
export function sharesFaults(shares: readonly CountryShare[]): readonly AnswerFault[] {
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  const countries = shares.map(({ country }) => country);
  return [
    ...faultIf(shares.length === 0, '', 'TOO_FEW'),
    ...shares.flatMap(({ country, percent }, i) => [
      ...countryFaults(country, `/shares/${i}/country`),
      ...faultIf(countries.indexOf(country) !== i, `/shares/${i}/country`, 'TWICE'),
      ...percentFault(percent, `/shares/${i}/percent`),
    ]),
    ...faultIf(shares.length > 0 && Math.abs(sum - 100) > ROUNDING, '', 'SUM_NOT_WHOLE'),
  ];
}

/** Faults of a percentage, which may be none. */
export const wholePercentFaults = (percent: number): readonly AnswerFault[] =>
  faultIf(!(percent >= 0 && percent <= 100), '/percent', 'OUT_OF_RANGE');
