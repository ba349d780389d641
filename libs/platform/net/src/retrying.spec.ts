import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OutboundError } from './outbound-error';
import { retryIn, usualRetries } from './retrying';

const plan = { attempts: 5, firstMs: 1_000, longestMs: 6_000 };
const later = new OutboundError('CONNECTION_FAILED', { passing: true });
const busy = (retryAfter: string) => new OutboundError('STATUS_UNEXPECTED', { status: 503, passing: true, retryAfter });
const NOW = Date.parse('2026-11-22T08:00:00Z');

describe('retryIn', () => {
  it('doubles the wait up to the longest, and then gives up', () => {
    const waits = [1, 2, 3, 4, 5].map((attempt) => retryIn(later, attempt, 0, NOW, plan));
    expect(waits).toEqual([500, 1_000, 2_000, 3_000, undefined]);
  });

  it('draws between half and the whole, and does the same with the same draw', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, draw) => {
          const bound = Math.min(plan.longestMs, plan.firstMs * 2 ** (attempt - 1));
          const wait = retryIn(later, attempt, draw, NOW, plan) ?? -1;
          expect(wait).toBeGreaterThanOrEqual(bound / 2);
          expect(wait).toBeLessThanOrEqual(bound);
          expect(retryIn(later, attempt, draw, NOW, plan)).toBe(wait);
        },
      ),
    );
  });

  it.each([
    ['a refusal', new OutboundError('ADDRESS_HOST')],
    ['a status that stays', new OutboundError('STATUS_UNEXPECTED', { status: 404 })],
    ['a surprise', new Error('x')],
    ['nothing', undefined],
  ])('does not repeat %s', (_what, error) => {
    expect(retryIn(error, 1, 0.5, NOW)).toBeUndefined();
  });

  it.each([
    ['4', 4_000],
    ['0', 500],
    ['Sun, 22 Nov 2026 08:00:03 GMT', 3_000],
    ['Sun, 22 Nov 2026 07:00:00 GMT', 500],
    ['soon', 500],
    ['-5', 500],
    ['2026', undefined],
    ['999999999', undefined],
  ])('heeds the wish %s', (wish, wait) => {
    expect(retryIn(busy(wish), 1, 0, NOW, plan)).toBe(wait);
  });

  it('fits a daily list: five tries, all within a quarter of an hour', () => {
    const waits = [1, 2, 3, 4].map((attempt) => retryIn(later, attempt, 0.999_999, NOW) ?? 0);
    expect(waits.reduce((sum, wait) => sum + wait)).toBeLessThanOrEqual(15 * 60_000);
    expect(retryIn(later, usualRetries.attempts, 0, NOW)).toBeUndefined();
  });
});
