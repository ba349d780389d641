import { describe, expect, it } from '@jest/globals';
import { distributorStates, portalStates, type DistributorState } from '@downstream/kernel';
import { portalState } from './portal-status';

const within: readonly DistributorState[] = ['SCREENING', 'IN_REVIEW', 'PENDING_APPROVAL'];

describe('portalState', () => {
  it.each(within)('shows %s as CHECKING', (state) => expect(portalState(state)).toBe('CHECKING'));

  it('asks while the distributor has something to answer', () => {
    expect(portalState('INVITED')).toBe('QUESTION_FOR_YOU');
    expect(portalState('REGISTERING')).toBe('QUESTION_FOR_YOU');
    expect(portalState('IN_REVIEW', true)).toBe('QUESTION_FOR_YOU');
  });

  it('does not tell a suspension, a rejection and an approval apart', () => {
    const decided: readonly DistributorState[] = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'SUSPENDED'];
    expect(new Set(decided.map((state) => portalState(state)))).toEqual(new Set(['DECIDED']));
  });

  it('never asks while the approvers decide or after', () => {
    const quiet = distributorStates.filter((s) => !['SUBMITTED', 'SCREENING', 'IN_REVIEW'].includes(s));
    for (const state of quiet) expect(portalState(state, true)).toBe(portalState(state, false));
  });

  it('speaks its four words only', () => {
    const said = distributorStates.flatMap((state) => [portalState(state), portalState(state, true)]);
    expect(new Set(said)).toEqual(new Set(portalStates));
    for (const word of said) expect(distributorStates).not.toContain(word);
  });
});
