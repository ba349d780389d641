import type { BirthSpan } from '@downstream/checks/core';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const POINT = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})$/;

const two = (value: number): string => String(value).padStart(2, '0');
const lastDay = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** The first and last day of `14 Mar 1979`, `Mar 1979` or `1979`; `null` for anything else and for days that are none. */
function span(text: string): { from: string; to: string } | null {
  const [, day, month, year] = POINT.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const m = months.indexOf(month.toLowerCase()) + 1;
  if (m === 0) return null;
  const last = lastDay(Number(year), m);
  if (day === undefined) return { from: `${year}-${two(m)}-01`, to: `${year}-${two(m)}-${two(last)}` };
  const d = Number(day);
  return d >= 1 && d <= last ? { from: `${year}-${two(m)}-${two(d)}`, to: `${year}-${two(m)}-${two(d)}` } : null;
}

/** Reads a birth date of OFAC's remarks: a day, month or year, "circa", or two of them with "to" or a hyphen. */
export function readBirth(text: string): BirthSpan | null {
  const circa = /^circa /i.test(text);
  const [first = '', second] = text.replace(/^circa /i, '').split(/ to |-/);
  const from = span(first.trim());
  const to = second === undefined ? from : span(second.replace(/^ *circa /i, '').trim());
  return from && to && from.from <= to.to ? { from: from.from, to: to.to, circa } : null;
}
