import type { BirthSpan } from '@downstream/checks/core';

const two = (value: number): string => String(value).padStart(2, '0');
const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lastDay = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** First and last calendar day of what a publisher knows of a date. */
export type DaySpan = Omit<BirthSpan, 'circa'>;

/**
 * The first and last day of a year, a month or a day.
 * @param month 1 to 12; `null` or 0 when only the year is known
 * @param day 1 to 31; `null` or 0 when it is not known
 * @returns `null` for a day that does not exist
 */
export function daysOf(year: number, month: number | null, day: number | null): DaySpan | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  if (!month) return day ? null : { from: `${year}-01-01`, to: `${year}-12-31` };
  if (month > 12) return null;
  const last = lastDay(year, month);
  if (!day) return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
  if (day > last) return null;
  const only = `${year}-${two(month)}-${two(day)}`;
  return { from: only, to: only };
}

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/;
const DAY_FIRST = /^(?:(\d{1,2}|dd)[/.-])?(?:(\d{1,2}|mm)[/.-])?(\d{4})$/i;

const numberOf = (text: string | undefined): number | null =>
  text === undefined || !/^\d+$/.test(text) ? null : Number(text);

/** Reads `1973-03-25`, `1973-03` or `1973`. */
export function readYearFirst(text: string): DaySpan | null {
  const [, year, month, day] = ISO.exec(text.trim()) ?? [];
  return year === undefined ? null : daysOf(Number(year), numberOf(month), numberOf(day));
}

/** Reads `25/03/1973`, `00/03/1973`, `dd/mm/1973`, `03/1973` or `1973`: British publishers put 00 or letters where they know no day. */
export function readDayFirst(text: string): DaySpan | null {
  const [, first, second, year] = DAY_FIRST.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  // With one part before the year, it is the month.
  const [day, month] = second === undefined ? [undefined, first] : [first, second];
  const [d, m] = [numberOf(day), numberOf(month)];
  // A day without a month says no more than the year.
  return daysOf(Number(year), m, m ? d : null);
}

const American = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads `03/25/1973`, the form of United States agencies, as `1973-03-25`; `null` for a day that does not exist. */
export function readMonthFirst(text: string): string | null {
  const [, month, day, year] = American.exec(text.trim()) ?? [];
  return year === undefined ? null : (daysOf(Number(year), Number(month), Number(day))?.from ?? null);
}

/** One span from the first day of one to the last of another; `null` when they are the wrong way round. */
export const between = (first: DaySpan | null, last: DaySpan | null, circa: boolean): BirthSpan | null =>
  first && last && first.from <= last.to ? { from: first.from, to: last.to, circa } : null;
