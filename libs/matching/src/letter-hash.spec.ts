import { describe, expect, it } from '@jest/globals';
import { hashStep, spreadHash } from './letter-hash';

describe('hashes of letters', () => {
  it('spread words of one letter over buckets, and differ by the order of letters', () => {
    const buckets = new Set<number>();
    for (let letter = 97; letter < 123; letter++) buckets.add(spreadHash(hashStep(0, letter)) & 1023);
    expect(buckets.size).toBeGreaterThan(22);
    expect(hashStep(hashStep(0, 97), 98)).not.toBe(hashStep(hashStep(0, 98), 97));
    expect(spreadHash(-1)).toBeGreaterThanOrEqual(0);
  });
});
