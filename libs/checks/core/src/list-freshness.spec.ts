import { describe, expect, it } from '@jest/globals';
import { listFreshness } from './list-freshness';

describe('listFreshness', () => {
  it.each([
    [0, 'FRESH'],
    [24, 'FRESH'],
    [24.01, 'AMBER'],
    [48, 'AMBER'],
    [48.01, 'RED'],
    [10_000, 'RED'],
    [null, 'NONE'],
  ] as const)('%s hours: %s', (hours, expected) => expect(listFreshness(hours)).toBe(expected));
});
