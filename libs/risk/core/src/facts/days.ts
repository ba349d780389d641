import { DAY } from '@downstream/kernel';
import type { Day } from './fact-values';

const numbers = (day: Day): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

/** Whole months from one day to a later one; negative where it is earlier. */
export function monthsBetween(from: Day, to: Day): number {
  const [year, month, date] = numbers(from);
  const [toYear, toMonth, toDate] = numbers(to);
  return (toYear - year) * 12 + (toMonth - month) - (toDate < date ? 1 : 0);
}

/** Days from one day to a later one; negative where it is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
