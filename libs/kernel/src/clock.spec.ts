import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DAY, HOUR, instant, later, millis, MINUTE, parseInstant, SECOND } from './clock';

const year9999 = Date.parse('9999-12-31T23:59:59.999Z');
const moment = fc.integer({ min: Date.parse('0000-01-01T00:00:00.000Z'), max: year9999 });

describe('instant', () => {
  it('writes UTC with milliseconds', () => {
    expect(instant(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(instant(new Date('2026-03-14T10:30:00+01:00'))).toBe('2026-03-14T09:30:00.000Z');
  });

  it('sorts as text exactly as by time', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(instant(a) < instant(b)).toBe(a < b);
        expect(millis(instant(a))).toBe(a);
      }),
    );
  });

  it.each([Number.NaN, year9999 + 1, Date.parse('-000001-12-31T23:59:59.999Z')])('refuses %p', (at) => {
    expect(() => instant(at)).toThrow(RangeError);
  });
});

describe('parseInstant', () => {
  it.each([
    ['2026-03-14', '2026-03-14T00:00:00.000Z'],
    ['2026-03-14T09:30Z', '2026-03-14T09:30:00.000Z'],
    ['2026-03-14T09:30:00.5Z', '2026-03-14T09:30:00.500Z'],
    ['2026-03-14T09:30:00,25Z', '2026-03-14T09:30:00.250Z'],
    ['2026-03-14T00:30:00+02:00', '2026-03-13T22:30:00.000Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    ['no date at all', 'soon'],
    ['a bare number', '1'],
    ['a date-time without an offset', '2026-03-14T09:30:00'],
    ['a space instead of T', '2026-03-14 09:30:00Z'],
    ['a day that does not exist', '2026-02-30'],
    ['such a day with a time', '2026-04-31T10:00:00Z'],
    ['a thirteenth month', '2026-13-01'],
    ['a twenty-fifth hour', '2026-03-14T25:00:00Z'],
    ['words after it', '2026-03-14 or so'],
  ])('refuses %s', (_, text) => {
    expect(() => parseInstant(text)).toThrow(RangeError);
  });

  it('reads back what instant wrote', () => {
    fc.assert(fc.property(moment, (at) => expect(parseInstant(instant(at))).toBe(instant(at))));
  });
});

describe('later', () => {
  it('moves forwards and backwards', () => {
    const noon = parseInstant('2026-03-14T12:00:00Z');
    expect(later(noon, DAY + HOUR + MINUTE + SECOND)).toBe('2026-03-15T13:01:01.000Z');
    expect(later(noon, -DAY)).toBe('2026-03-13T12:00:00.000Z');
  });
});
