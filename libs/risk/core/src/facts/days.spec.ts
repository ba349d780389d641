import { describe, expect, it } from '@jest/globals';
import { daysBetween, monthsBetween } from './days';

describe('time between days', () => {
  it.each([
    ['2026-01-31', '2026-02-28', 0, 28],
    ['2026-01-31', '2026-03-01', 1, 29],
    ['2025-11-23', '2026-11-23', 12, 365],
    ['2025-11-24', '2026-11-23', 11, 364],
    ['2026-11-24', '2026-11-23', -1, -1],
  ])('from %s to %s', (from, to, months, days) => {
    expect([monthsBetween(from, to), daysBetween(from, to)]).toEqual([months, days]);
  });
});
