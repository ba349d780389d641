import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import { falsePositiveExpires, longestTerm } from './term';

describe('falsePositiveExpires', () => {
  it.each([
    ['2026-11-22T12:00:00.000Z', 'LOW', '2027-11-22T12:00:00.000Z'],
    ['2026-11-22T12:00:00.000Z', 'HIGH', '2027-05-22T12:00:00.000Z'],
    ['2026-08-31T00:00:00.000Z', 'HIGH', '2027-02-28T00:00:00.000Z'],
    ['2027-08-31T00:00:00.000Z', 'HIGH', '2028-02-29T00:00:00.000Z'],
    ['2028-02-29T23:59:59.999Z', 'MEDIUM', '2029-02-28T23:59:59.999Z'],
    ['2026-06-30T00:00:00.000Z', 'HIGH', '2026-12-30T00:00:00.000Z'],
  ] as const)('%s, tier %s: %s', (at, tier, expires) => {
    expect(falsePositiveExpires(at as Instant, longestTerm(tier))).toBe(expires);
  });

  it.each([
    ['LOW', [3, null], '2027-02-22'],
    ['LOW', [3, 1], '2026-12-22'],
    ['HIGH', [12], '2027-05-22'],
    ['MEDIUM', [null, undefined], '2027-11-22'],
  ] as const)('tier %s, asked for %j: %s, never longer than it may', (tier, asked, day) => {
    expect(falsePositiveExpires('2026-11-22T12:00:00.000Z' as Instant, longestTerm(tier), asked)).toBe(
      `${day}T12:00:00.000Z`,
    );
  });
});
