import { DAY, later, parseInstant, riskTiers } from '@downstream/kernel';
import { approvedUntil } from '@downstream/reviews/core';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cycleAt, reviewCycles, reviewDate, stepDue, stepsReached } from './review-cycle';

const decidedAt = parseInstant('2026-03-31T10:00:00Z');

describe('the date of the next review', () => {
  it('is after 36, 12 or 6 months, and after 12, 6 or 3 in the strict profile', () => {
    const dates = (profile: 'STANDARD' | 'STRICT') =>
      riskTiers.map((tier) => reviewDate({ decidedAt, approvedUntil: null, tier }, profile).slice(0, 10));
    expect(dates('STANDARD')).toEqual(['2029-03-31', '2027-03-31', '2026-09-30']);
    expect(dates('STRICT')).toEqual(['2027-03-31', '2026-09-30', '2026-06-30']);
  });

  it('is what was signed where the tier stayed, sooner where it was raised, and never later', () => {
    for (const tier of riskTiers) {
      const signed = approvedUntil(decidedAt, tier);
      expect(reviewDate({ decidedAt, approvedUntil: signed, tier }, 'STANDARD')).toBe(signed);
    }
    const signed = approvedUntil(decidedAt, 'LOW');
    expect(reviewDate({ decidedAt, approvedUntil: signed, tier: 'HIGH' }, 'STANDARD').slice(0, 7)).toBe('2026-09');
    expect(reviewDate({ decidedAt, approvedUntil: signed, tier: null }, 'STANDARD').slice(0, 7)).toBe('2026-09');
    const short = parseInstant('2026-05-01T00:00:00Z');
    expect(reviewDate({ decidedAt, approvedUntil: short, tier: 'LOW' }, 'STANDARD')).toBe(short);
  });

  it('follows the row that was in force when it was decided', () => {
    const longer = {
      id: 'standard-2',
      profile: 'STANDARD',
      from: parseInstant('2026-04-01'),
      months: { LOW: 24, MEDIUM: 12, HIGH: 6 },
    } as const;
    const rows = [...reviewCycles, longer];
    expect(cycleAt('STANDARD', decidedAt, rows).id).toBe('standard-1');
    expect(cycleAt('STANDARD', parseInstant('2026-04-02'), rows).id).toBe('standard-2');
  });
});

describe('the steps around it', () => {
  const due = parseInstant('2026-06-30T10:00:00Z');
  const inDays = (days: number) => later(due, days * DAY);

  it('are told thirty and seven days before, on the day, and stop orders and shipping after it', () => {
    const at = (days: number) => stepDue(due, [], inDays(days));
    expect([-31, -30, -8, -7, -1, 0, 1, 29, 30].map(at)).toEqual([
      ...[null, 'SOON_30', 'SOON_30', 'SOON_7', 'SOON_7', 'DUE', 'NO_NEW_ORDERS', 'NO_NEW_ORDERS', 'NO_SHIPPING'],
    ]);
  });

  it('are taken once each, in order, however seldom the clock looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 90 }), { maxLength: 12 }), (looks) => {
        const taken: ReturnType<typeof stepsReached>[number][] = [];
        for (const days of looks.toSorted((a, b) => a - b)) {
          const step = stepDue(due, taken, inDays(days));
          if (step) taken.push(step);
        }
        expect(new Set(taken).size).toBe(taken.length);
        const all = stepsReached(due, inDays(Math.max(-60, ...looks)));
        expect(taken).toEqual(all.filter((step) => taken.includes(step)));
        if (looks.length > 0) expect(taken.at(-1)).toBe(all.at(-1));
      }),
    );
  });
});
