import { describe, expect, it } from '@jest/globals';
import { unreachable, userStates } from '@downstream/kernel';
import { accountFlow, entryFault, reinstate } from './account-flow';
import { moment } from './testing/index';

describe('accountFlow', () => {
  it('draws every state and reaches every state', () => {
    expect(Object.keys(accountFlow).sort()).toEqual([...userStates].sort());
    expect(unreachable(accountFlow, 'INVITED')).toEqual([]);
  });
});

describe('entryFault', () => {
  it('lets an active account in', () => {
    expect(entryFault({ state: 'ACTIVE', expiresAt: null }, moment())).toBeNull();
    expect(entryFault({ state: 'ACTIVE', expiresAt: moment(1) }, moment())).toBeNull();
  });

  it('says for the log why another one stays out', () => {
    expect(entryFault({ state: 'INVITED', expiresAt: null }, moment())).toBe('INVITED');
    expect(entryFault({ state: 'SUSPENDED', expiresAt: moment(1) }, moment())).toBe('SUSPENDED');
    expect(entryFault({ state: 'ACTIVE', expiresAt: moment() }, moment())).toBe('ACCESS_EXPIRED');
  });
});

describe('reinstate', () => {
  it('goes back to where the account stood', () => {
    expect(reinstate('SUSPENDED', true)).toEqual({ ok: true, value: 'ACTIVE' });
    expect(reinstate('SUSPENDED', false)).toEqual({ ok: true, value: 'INVITED' });
  });

  it.each(['INVITED', 'ACTIVE'] as const)('is no way in for an account that is %s', (state) => {
    expect(reinstate(state, true)).toMatchObject({
      refusal: { code: 'TRANSITION_NOT_ALLOWED', details: { from: state } },
    });
  });
});
