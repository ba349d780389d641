import { DAY, HOUR, later, parseInstant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { remindedEnds, reminderDays, reminderDue, type ReminderDay } from './reminding';

const end = parseInstant('2026-03-15T09:30:00Z');
const at = (days: number, hours = 0) => later(end, days * DAY + hours * HOUR);
const due = (days: number, sent: readonly ReminderDay[] = [], hours = 0) => reminderDue(end, sent, at(days, hours));

describe('the reminder that is due', () => {
  it('is that of seven, three and one days before the end, and three after', () => {
    expect([-8, -7, -6, -4, -3, -2, -1].map((day) => due(day))).toEqual([null, -7, -7, -7, -3, -3, -1]);
    expect(due(0, [], -1)).toBe(-1);
    expect([0, 1, 2, 3, 6, 7, 30].map((day) => due(day))).toEqual([null, null, null, 3, 3, null, null]);
  });

  it('is none once it went out, and the latest alone where several were missed', () => {
    expect(due(-6, [-7])).toBeNull();
    expect(due(-1, [-7])).toBe(-1);
    expect(due(-3, [-1])).toBeNull();
    expect(due(4, [-7, -3, -1])).toBe(3);
    expect(due(4, [3])).toBeNull();
  });

  it('is each at most once, however often and irregularly anybody looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20 * 24, max: 20 * 24 }), { maxLength: 40 }), (hours) => {
        const sent: ReminderDay[] = [];
        for (const hour of [...hours].sort((a, b) => a - b)) {
          const day = reminderDue(end, sent, at(0, hour));
          if (day === null) continue;
          expect(hour).toBeGreaterThanOrEqual(day * 24);
          const [from, until] = remindedEnds(at(0, hour));
          expect(from <= end && end <= until).toBe(true);
          sent.push(day);
        }
        expect(sent).toEqual(reminderDays.filter((day) => sent.includes(day)));
      }),
      { numRuns: 100 },
    );
  });
});
