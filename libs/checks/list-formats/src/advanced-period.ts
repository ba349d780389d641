import type { BirthSpan } from '@downstream/checks/core';
import { daysOf, type DaySpan } from './calendar-span';
import { childOf, textIn, type XmlElement } from './xml-element';

const numberIn = (point: XmlElement | undefined, name: string): number | null => {
  const text = textIn(point, name);
  return text === null || !/^\d{1,4}$/.test(text) ? null : Number(text);
};

/** The day, month or year of a point in time. */
const pointOf = (point: XmlElement | undefined): DaySpan | null =>
  daysOf(numberIn(point, 'Year') ?? 0, numberIn(point, 'Month'), numberIn(point, 'Day'));

/** The first and last day of a `DatePeriod`; `null` for one that says none, or days that do not exist. */
export function spanOf(period: XmlElement | undefined): BirthSpan | null {
  const from = pointOf(childOf(period, 'Start', 'From'));
  const to = pointOf(
    childOf(period, 'End', 'To') ?? childOf(period, 'Start', 'To') ?? childOf(period, 'Start', 'From'),
  );
  if (from === null || to === null || from.from > to.to) return null;
  const about = [childOf(period, 'Start'), childOf(period, 'End')];
  return { from: from.from, to: to.to, circa: about.some((edge) => edge?.attributes['Approximate'] === 'true') };
}

/** All that a `DatePeriod` says, in its own order, for one that is not understood. */
export const periodText = (period: XmlElement): string =>
  period.children
    .map((child) => (child.text === '' ? periodText(child) : child.text))
    .join(' ')
    .trim();
