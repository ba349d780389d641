import { describe, expect, it } from '@jest/globals';
import { attestationStates, distributorStates } from '@downstream/kernel';
import { isUnderWay, whyNotAsked, type AskedDistributor } from './why-not-asked';

const somebody: AskedDistributor = { state: 'APPROVED', states: [], reachable: true };
const why = (more: Partial<AskedDistributor>, onlyMissing = false) =>
  whyNotAsked({ ...somebody, ...more }, onlyMissing);

describe('whom nobody asks for an attestation', () => {
  it('are those with whom the relation has ended, and nobody else by state', () => {
    const silent = distributorStates.filter((state) => why({ state }) === 'TRANSITION_NOT_ALLOWED');
    expect(silent.toSorted()).toEqual(['REJECTED', 'TERMINATED']);
  });

  it('are those whom one is on its way to: neither taken nor ended', () => {
    const waiting = attestationStates.filter((state) => why({ states: [state] }) === 'STATEMENT_ALREADY_ASKED');
    expect(waiting.toSorted()).toEqual(['DRAFT', 'OPENED', 'RETURNED', 'SENT', 'SIGNED']);
    expect(attestationStates.filter(isUnderWay).toSorted()).toEqual(waiting.toSorted());
  });

  it('are those with one in force where only missing ones are wanted, but not with one that ends soon', () => {
    expect(why({ states: ['ACCEPTED'] })).toBeNull();
    expect(why({ states: ['ACCEPTED'] }, true)).toBe('STATEMENT_IN_FORCE');
    expect(why({ states: ['EXPIRING'] }, true)).toBeNull();
    expect(why({ states: ['LAPSED', 'DECLINED'] }, true)).toBeNull();
  });

  it('are those nobody speaks for, which is said last', () => {
    expect(why({ reachable: false })).toBe('NOBODY_TO_WRITE_TO');
    expect(why({ reachable: false, states: ['SENT'] })).toBe('STATEMENT_ALREADY_ASKED');
  });
});
