import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR, later, parseInstant, riskTiers, usualCalendar, type Instant } from '@downstream/kernel';
import * as fc from 'fast-check';
import { dueAfter, reviewClock, serviceTerms, turnsAfter, type Turn, type TurnTaken } from './review-clock';

const berlin = { ...usualCalendar, timeZone: 'Europe/Berlin' };
const at = (text: string): Instant => parseInstant(text);
const monday = at('2026-11-23T09:00+01:00');

describe('the clock of a review', () => {
  it.each([
    ['LOW', '2026-11-24T17:00+01:00'],
    ['MEDIUM', '2026-11-27T17:00+01:00'],
    ['HIGH', '2026-12-11T17:00+01:00'],
  ] as const)('gives the desk the days of tier %s', (tier, due) => {
    expect(reviewClock(berlin, { tier, turns: [{ turn: 'DESK', from: monday }] }).dueAt).toBe(at(due));
  });

  it('warns when four fifths are gone', () => {
    const { warnAt } = reviewClock(berlin, { tier: 'MEDIUM', turns: [{ turn: 'DESK', from: monday }] });
    expect(warnAt).toBe(at('2026-11-26T17:00+01:00'));
  });

  it('stands still while the distributor is asked, and goes on with what was left', () => {
    const turns: TurnTaken[] = [
      { turn: 'DESK', from: monday },
      { turn: 'DISTRIBUTOR', from: at('2026-11-24T09:00+01:00') },
    ];
    expect(reviewClock(berlin, { tier: 'LOW', turns })).toEqual({ dueAt: null, warnAt: null });
    const answered = [...turns, { turn: 'DESK' as const, from: at('2026-12-01T09:00+01:00') }];
    expect(reviewClock(berlin, { tier: 'LOW', turns: answered }).dueAt).toBe(at('2026-12-01T17:00+01:00'));
  });

  it('gives the approvers one day, anew with each recommendation, and the desk none of it', () => {
    const turns: TurnTaken[] = [
      { turn: 'DESK', from: monday },
      { turn: 'APPROVERS', from: at('2026-11-23T13:00+01:00') },
    ];
    expect(reviewClock(berlin, { tier: 'LOW', turns }).dueAt).toBe(at('2026-11-24T13:00+01:00'));
    const returned = [...turns, { turn: 'DESK' as const, from: at('2026-11-25T13:00+01:00') }];
    expect(reviewClock(berlin, { tier: 'LOW', turns: returned }).dueAt).toBe(at('2026-11-26T17:00+01:00'));
  });

  it('was due long ago where the desk had used everything up before it asked', () => {
    const turns: TurnTaken[] = [
      { turn: 'DESK', from: monday },
      { turn: 'DISTRIBUTOR', from: at('2026-11-26T09:00+01:00') },
      { turn: 'DESK', from: at('2026-12-01T09:00+01:00') },
    ];
    expect(reviewClock(berlin, { tier: 'LOW', turns }).dueAt).toBe(at('2026-11-24T17:00+01:00'));
  });

  it('counts hours of work for what is grave', () => {
    expect(dueAfter(berlin, at('2026-11-20T15:00+01:00'), serviceTerms.GRAVE_FLAG)).toBe(at('2026-11-23T11:00+01:00'));
  });

  it('begins a turn when it changes hands, and none with a decision', () => {
    const turns = turnsAfter([], 'OPEN', monday);
    expect(turnsAfter(turns, 'IN_REVIEW', later(monday, HOUR))).toBe(turns);
    const laid = turnsAfter(turns, 'PENDING_APPROVAL', later(monday, DAY));
    expect(laid).toHaveLength(2);
    expect(turnsAfter(laid, 'APPROVED', later(monday, 2 * DAY))).toBe(laid);
  });

  it('never makes anything due earlier by a pause', () => {
    const start = fc.integer({ min: 0, max: 300 * DAY }).map((ms) => later(at('2026-01-01'), ms));
    const span = fc.integer({ min: 1, max: 6 * DAY });
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(...riskTiers),
        fc.array(span, { minLength: 1, maxLength: 6 }),
        span,
        (from, tier, spans, cut) => {
          // Desk and distributor by turns, the desk last.
          let now = from;
          const turns: TurnTaken[] = [{ turn: 'DESK', from }];
          const next = (turn: Turn, ms: number) => turns.push({ turn, from: (now = later(now, ms)) });
          spans.forEach((ms) => {
            next('DISTRIBUTOR', ms);
            next('DESK', cut);
          });
          const paused = reviewClock(berlin, { tier, turns }).dueAt;
          const fewer = reviewClock(berlin, { tier, turns: turns.slice(0, -2) }).dueAt;
          const none = reviewClock(berlin, { tier, turns: turns.slice(0, 1) }).dueAt;
          expect(paused !== null && fewer !== null && none !== null && paused >= fewer && fewer >= none).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
