import { describe, expect, it } from '@jest/globals';
import { daysOf, readDayFirst, readMonthFirst, readYearFirst } from './calendar-span';

const text = (span: { from: string; to: string } | null) => span && `${span.from}/${span.to}`;

describe('calendar spans', () => {
  it.each([
    [1979, null, null, '1979-01-01/1979-12-31'],
    [1980, 2, null, '1980-02-01/1980-02-29'],
    [1900, 2, 29, null],
    [2000, 2, 29, '2000-02-29/2000-02-29'],
    [1979, 13, null, null],
    [1979, 4, 31, null],
    [1979, null, 4, null],
    [99, null, null, null],
    [Number.NaN, 1, 1, null],
  ])('%s, month %s, day %s: %s', (year, month, day, expected) => {
    expect(text(daysOf(year, month, day))).toBe(expected);
  });

  it.each([
    ['25/03/1973', '1973-03-25/1973-03-25'],
    ['00/03/1973', '1973-03-01/1973-03-31'],
    ['00/00/1973', '1973-01-01/1973-12-31'],
    ['dd/mm/1973', '1973-01-01/1973-12-31'],
    ['14.3.1979', '1979-03-14/1979-03-14'],
    ['03/1973', '1973-03-01/1973-03-31'],
    ['1973', '1973-01-01/1973-12-31'],
    ['31/02/1973', null],
    ['soon', null],
  ])('day first, %s: %s', (date, expected) => {
    expect(text(readDayFirst(date))).toBe(expected);
  });

  it('reads the year first and the month first', () => {
    expect(text(readYearFirst('1973-3-5'))).toBe('1973-03-05/1973-03-05');
    expect(text(readYearFirst('1973-03-25T00:00:00'))).toBe('1973-03-25/1973-03-25');
    expect(readYearFirst('25-03-1973')).toBeNull();
    expect(readMonthFirst('08/24/2022')).toBe('2022-08-24');
    expect(readMonthFirst('24/08/2022')).toBeNull();
  });
});
