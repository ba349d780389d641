import { describe, expect, it } from '@jest/globals';
import { distributorStates, type UserId } from '@downstream/kernel';
import { mayRevise } from './distributor';
import { sponsorOutcome } from './sponsor-change';

const [ana, ben] = ['ana', 'ben'] as unknown as [UserId, UserId];

describe('sponsorOutcome', () => {
  it.each(distributorStates)('in %s is what a revision would be', (state) => {
    expect(sponsorOutcome({ state, sponsorId: ana }, ben)).toBe(mayRevise(state) ? 'CHANGES' : 'LOCKED');
    expect(sponsorOutcome({ state, sponsorId: ana }, null)).toBe(mayRevise(state) ? 'CHANGES' : 'LOCKED');
  });

  it('leaves alone who has that one, or none, already', () => {
    expect(sponsorOutcome({ state: 'IN_REVIEW', sponsorId: ana }, ana)).toBe('SAME');
    expect(sponsorOutcome({ state: 'DRAFT', sponsorId: null }, null)).toBe('SAME');
  });
});
