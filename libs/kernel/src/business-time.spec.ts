import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  businessLater,
  businessTime,
  calendarFaults,
  usualCalendar,
  workingDay,
  type ServiceCalendar,
} from './business-time';
import { DAY, HOUR, instant, later, MINUTE, parseInstant, type Instant } from './clock';

const berlin: ServiceCalendar = { ...usualCalendar, timeZone: 'Europe/Berlin' };
const at = (text: string): Instant => parseInstant(text);

describe('business time', () => {
  it.each([
    ['within a day', '2026-11-23T09:00+01:00', 2 * HOUR, '2026-11-23T11:00+01:00'],
    ['before the day begins', '2026-11-23T05:00+01:00', HOUR, '2026-11-23T10:00+01:00'],
    ['to the very end of a day', '2026-11-23T09:00+01:00', 8 * HOUR, '2026-11-23T17:00+01:00'],
    ['over a weekend', '2026-11-20T16:00+01:00', 2 * HOUR, '2026-11-23T10:00+01:00'],
    ['over the clocks put forward on Sunday', '2026-03-27T16:00+01:00', 2 * HOUR, '2026-03-30T10:00+02:00'],
    ['over the clocks put back on Sunday', '2026-10-23T16:00+02:00', 2 * HOUR, '2026-10-26T10:00+01:00'],
    ['without any', '2026-11-21T12:00+01:00', 0, '2026-11-21T12:00+01:00'],
  ])('goes on %s', (_, from, ms, until) => {
    expect(businessLater(berlin, at(from), ms)).toBe(at(until));
  });

  it('leaves holidays out', () => {
    const holidays = [{ date: '2026-12-25', name: 'Christmas' }];
    const [from, until] = [at('2026-12-24T09:00+01:00'), at('2026-12-28T09:00+01:00')];
    expect(businessTime(berlin, from, until)).toBe(16 * HOUR);
    expect(businessTime({ ...berlin, holidays }, from, until)).toBe(8 * HOUR);
    expect(businessLater({ ...berlin, holidays }, from, 9 * HOUR)).toBe(at('2026-12-28T10:00+01:00'));
  });

  it('counts hours that passed where a night shift meets the clocks', () => {
    const night = { from: '00:00', until: '08:00' };
    const nights = { ...berlin, week: [night, night, night, night, night, night, night] };
    const [day, next] = [at('2026-03-29T00:00+01:00'), at('2026-03-30T00:00+02:00')];
    expect(businessTime(nights, day, next)).toBe(7 * HOUR);
    expect(businessTime(nights, at('2026-10-25T00:00+02:00'), at('2026-10-26T00:00+01:00'))).toBe(9 * HOUR);
    // A quarter past two does not come that night; it is taken an hour later.
    const odd = { ...nights, week: nights.week.map(() => ({ from: '02:15', until: '08:00' })) };
    expect(businessLater(odd, day, MINUTE)).toBe(at('2026-03-29T03:16+02:00'));
  });

  it('has days as long as the longest', () => {
    const week = [...usualCalendar.week.slice(0, 4), { from: '09:00', until: '13:00' }, null, null];
    expect(workingDay({ ...usualCalendar, week })).toBe(8 * HOUR);
  });

  it('says where a calendar makes no sense', () => {
    expect(calendarFaults(usualCalendar)).toEqual([]);
    expect(
      calendarFaults({
        timeZone: 'Mars/Base',
        week: [{ from: '17:00', until: '09:00' }, null, null, null, null, null, { from: '9', until: '24:00' }],
        holidays: [
          { date: '2026-02-30', name: 'No day' },
          { date: '2026-05-01', name: 'One' },
          { date: '2026-05-01', name: 'The same' },
        ],
      }),
    ).toEqual(['/timeZone', '/week/0', '/week/6', '/holidays/0', '/holidays/2']);
    expect(calendarFaults({ ...usualCalendar, week: usualCalendar.week.map(() => null) })).toEqual(['/week']);
    const nobody = { ...usualCalendar, week: usualCalendar.week.map(() => null) };
    expect(() => businessLater(nobody, at('2026-01-01'), 1)).toThrow(RangeError);
  });
});

describe('business time, whatever the zone', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia'];
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => ({ from: clock(a), until: clock(b) }));
  const calendar: fc.Arbitrary<ServiceCalendar> = fc.record({
    timeZone: fc.constantFrom(...zones),
    week: fc.array(fc.option(hours), { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day !== null)),
    holidays: fc.constant([{ date: '2026-03-30', name: 'Some day' }]),
  });
  const moment = fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 10, 10) }).map((ms) => instant(ms));
  const span = fc.integer({ min: 0, max: 20 * DAY });

  it('is additive: two stretches together are the whole', () => {
    fc.assert(
      fc.property(calendar, moment, span, span, (cal, from, a, b) => {
        const [middle, end] = [later(from, a), later(from, a + b)];
        expect(businessTime(cal, from, middle) + businessTime(cal, middle, end)).toBe(businessTime(cal, from, end));
      }),
      { numRuns: 40 },
    );
  });

  it('comes back: so much later is so much time, and not a millisecond sooner', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 60 * HOUR }), (cal, from, ms) => {
        const until = businessLater(cal, from, ms);
        expect(businessTime(cal, from, until)).toBe(ms);
        expect(businessTime(cal, from, later(until, -1))).toBeLessThan(ms);
      }),
      { numRuns: 40 },
    );
  });

  it('never runs backwards: more time or a later start end no sooner', () => {
    fc.assert(
      fc.property(calendar, moment, span, fc.nat(30 * HOUR), fc.nat(30 * HOUR), (cal, from, wait, ms, more) => {
        const end = businessLater(cal, from, ms);
        expect(businessLater(cal, from, ms + more) >= end).toBe(true);
        expect(businessLater(cal, later(from, wait), ms) >= end).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** A time of so many quarters of an hour. */
function clock(quarters: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;
}
