import { DAY, later, parseInstant, type Instant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { heartbeatsOf, passDays, silencesOf, type Pass } from './heartbeat';

const start = parseInstant('2026-03-01T02:00:00Z');
const night = (n: number): Instant => later(start, n * DAY);
const pass = (n: number, ...missed: string[]): Pass => ({ id: `p${n}`, at: night(n), missed });

describe('the heartbeat of somebody under watch', () => {
  const passes = [pass(0), pass(1, 'b'), pass(2), pass(3)];

  it('is every pass in their time that did not miss them', () => {
    const whole = { since: later(start, -1), until: null };
    expect(heartbeatsOf({ partyId: 'a', ...whole }, passes).map(({ id }) => id)).toEqual(['p0', 'p1', 'p2', 'p3']);
    expect(heartbeatsOf({ partyId: 'b', ...whole }, passes).map(({ id }) => id)).toEqual(['p0', 'p2', 'p3']);
    expect(heartbeatsOf({ partyId: 'a', since: night(1), until: night(2) }, passes).map(({ id }) => id)).toEqual([
      'p1',
      'p2',
    ]);
  });

  it('shows where it stopped, and that nobody passed at all', () => {
    const whole = { since: start, until: null };
    expect(silencesOf({ partyId: 'b', ...whole }, passes, 1.5 * DAY, night(4))).toEqual([
      { from: night(0), until: night(2) },
    ]);
    expect(silencesOf({ partyId: 'a', ...whole }, passes, 1.5 * DAY, night(4))).toEqual([]);
    expect(silencesOf({ partyId: 'a', ...whole }, [], 1.5 * DAY, night(4))).toEqual([{ from: start, until: night(4) }]);
  });

  it('is as often as passes that ran, less those that missed them', () => {
    const some = fc.uniqueArray(fc.nat(40), { maxLength: 20 }).map((nights) => nights.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(some, fc.nat(40), (nights, missedAt) => {
        const ran = nights.map((n) => pass(n, ...(n === missedAt ? ['a'] : [])));
        const beats = heartbeatsOf({ partyId: 'a', since: later(start, -1), until: null }, ran);
        expect(beats).toHaveLength(nights.length - (nights.includes(missedAt) ? 1 : 0));
      }),
    );
  });
});

it('a day without a pass is shown as one', () => {
  const days = passDays(
    [
      { at: night(1), missed: 0 },
      { at: later(night(1), 3_600_000), missed: 4 },
    ],
    3,
    night(2),
  );
  expect(days).toEqual([
    { day: '2026-03-01', passes: 0, missed: 0 },
    { day: '2026-03-02', passes: 2, missed: 4 },
    { day: '2026-03-03', passes: 0, missed: 0 },
  ]);
});
