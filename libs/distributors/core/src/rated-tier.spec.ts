import { describe, expect, it } from '@jest/globals';
import type { DistributorState, RiskTier } from '@downstream/kernel';
import { followRating } from './rated-tier';
import { aDistributor, systemAct } from './testing/index';

const of = (current: RiskTier | null, state: DistributorState, tier: RiskTier, told: RiskTier | null) => {
  const before = { ...aDistributor(), tier: current, state };
  const { moves, record } = followRating(before, tier, told, systemAct());
  return [moves, record.tier, record.version - before.version];
};

describe('the tier that a rating says', () => {
  it.each([
    ['LOW', 'IN_REVIEW', 'HIGH', 'LOW', ['UP', 'HIGH', 1]],
    [null, 'IN_REVIEW', 'HIGH', null, ['UP', 'HIGH', 1]],
    ['HIGH', 'APPROVED', 'LOW', 'HIGH', ['DOWN', 'LOW', 1]],
    [null, 'SCREENING', 'LOW', null, ['DOWN', 'LOW', 1]],
    // What is being judged stands still.
    ['HIGH', 'IN_REVIEW', 'LOW', 'HIGH', ['NOT', 'HIGH', 0]],
    ['HIGH', 'PENDING_APPROVAL', 'LOW', 'HIGH', ['NOT', 'HIGH', 0]],
    [null, 'PENDING_APPROVAL', 'MEDIUM', null, ['NOT', null, 0]],
    // The first tier is told before anybody has recommended.
    [null, 'IN_REVIEW', 'MEDIUM', null, ['DOWN', 'MEDIUM', 1]],
    // A person has said more than the rating did.
    ['HIGH', 'APPROVED', 'LOW', 'MEDIUM', ['NOT', 'HIGH', 0]],
    ['MEDIUM', 'DRAFT', 'LOW', null, ['NOT', 'MEDIUM', 0]],
    ['LOW', 'DRAFT', 'LOW', null, ['NOT', 'LOW', 0]],
  ] as const)('%s in %s, rated %s after %s', (current, state, tier, told, expected) => {
    expect(of(current, state, tier, told)).toEqual(expected);
  });
});
