import { describe, expect, it } from '@jest/globals';
import { honestDistributors, honestKinds } from './honest-distributors';

describe('the control group', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(honestDistributors(1, 20)).toEqual(honestDistributors(1, 20));
    expect(honestDistributors(2, 20)).not.toEqual(honestDistributors(1, 20));
  });

  it('has companies of every kind and of many countries', () => {
    const group = honestDistributors(1, 300);
    expect(new Set(group.map(({ kind }) => kind))).toEqual(new Set(honestKinds));
    expect(new Set(group.map(({ facts }) => facts['party.country']?.value)).size).toBeGreaterThan(30);
  });
});
