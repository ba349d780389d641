import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { endingDays, endingStep } from './ending';

const end = '2027-03-31';

describe('endingStep', () => {
  it.each([
    ['2027-01-29', [], 'NOTHING'],
    ['2027-01-30', [], 60],
    ['2027-01-31', [60], 'NOTHING'],
    ['2027-03-01', [60], 30],
    ['2027-03-17', [60, 30], 14],
    ['2027-03-24', [], 7],
    ['2027-03-24', [60, 30, 14, 7], 'NOTHING'],
    ['2027-03-30', [7], 1],
    ['2027-03-31', [1], 'NOTHING'],
    ['2027-04-01', [1], 'END'],
  ])('on %s, told of %j, is %s', (today, told, due) => {
    const step = endingStep(end, told, today);
    expect(step.kind === 'TELL' ? step.day : step.kind).toBe(due);
  });

  it('tells each of its days once, whatever days somebody looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 90 }), { maxLength: 40 }), (lefts) => {
        const told: number[] = [];
        for (const left of [...lefts].sort((a, b) => b - a)) {
          const today = new Date(Date.parse(`${end}T00:00:00Z`) - left * 86_400_000).toISOString().slice(0, 10);
          const step = endingStep(end, told, today);
          expect(step.kind === 'END').toBe(left < 0);
          if (step.kind === 'TELL') told.push(step.day);
        }
        expect(new Set(told).size).toBe(told.length);
        expect(told.every((day) => endingDays.some((one) => one === day))).toBe(true);
      }),
    );
  });
});
