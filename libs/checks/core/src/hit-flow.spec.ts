import { describe, expect, it } from '@jest/globals';
import { allowed, hitStates, unreachable } from '@downstream/kernel';
import { hitFlow, isWaiting, waitingStates } from './hit-flow';

describe('hitFlow', () => {
  it('knows every state, and each can be reached', () => {
    expect(Object.keys(hitFlow).sort()).toEqual([...hitStates].sort());
    expect(unreachable(hitFlow, 'OPEN')).toEqual([]);
  });

  it('never lets one step make a true match', () => {
    expect(hitStates.filter((state) => allowed(hitFlow, state).includes('TRUE_MATCH'))).toEqual(['PROPOSED']);
  });

  it('reopens what is settled and waits for people in the others', () => {
    const settled = hitStates.filter((state) => !isWaiting(state));
    expect(settled).toEqual(['FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE']);
    for (const state of settled) expect(allowed(hitFlow, state)).toEqual(['REOPENED']);
    expect(waitingStates).toEqual(['OPEN', 'REOPENED', 'PROPOSED']);
  });
});
