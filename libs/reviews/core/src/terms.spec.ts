import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '@downstream/kernel';
import { approvedUntil } from './terms';

describe('approvedUntil', () => {
  it.each([
    ['LOW', '2029-03-02T09:30:00.000Z'],
    ['MEDIUM', '2027-03-02T09:30:00.000Z'],
    ['HIGH', '2026-09-02T09:30:00.000Z'],
  ] as const)('holds longer the lower the risk: %s', (tier, until) => {
    expect(approvedUntil(parseInstant('2026-03-02T09:30:00.000Z'), tier)).toBe(until);
  });

  it('ends on the last day of a shorter month', () => {
    expect(approvedUntil(parseInstant('2026-08-31T23:59:59.999Z'), 'HIGH')).toBe('2027-02-28T23:59:59.999Z');
    expect(approvedUntil(parseInstant('2028-02-29T00:00:00.000Z'), 'MEDIUM')).toBe('2029-02-28T00:00:00.000Z');
  });
});
