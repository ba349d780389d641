import { describe, expect, it } from '@jest/globals';
import { distributorStates, orThrow } from '@downstream/kernel';
import { approvedStates } from './distributor-flow';
import { moveTo } from './moves';
import { suspend, voteRestart } from './suspension';
import { aDistributor, anAct, person, systemAct } from './testing/index';

const suspended = orThrow(
  suspend(aDistributor({ state: 'APPROVED_WITH_CONDITIONS' }), 'Goods turned up elsewhere.', anAct({ person: 'ana' })),
);

describe('suspend', () => {
  it.each(approvedStates)('takes one person, and remembers %s', (state) => {
    const distributor = orThrow(suspend(aDistributor({ state }), 'Why.', anAct({ person: 'ana' })));
    expect(distributor).toMatchObject({
      state: 'SUSPENDED',
      stateReason: 'Why.',
      suspension: { from: state },
      version: 2,
    });
    expect(distributor.suspension?.suspended.personId).toBe(person('ana'));
  });

  it.each(distributorStates.filter((state) => !approvedStates.some((one) => one === state)))(
    'is not for %s',
    (state) => {
      expect(suspend(aDistributor({ state }), 'Why.', anAct())).toMatchObject({
        refusal: { code: 'TRANSITION_NOT_ALLOWED' },
      });
    },
  );

  it('wants a reason', () => {
    expect(suspend(aDistributor({ state: 'APPROVED' }), '', anAct())).toMatchObject({
      refusal: { code: 'REASON_REQUIRED' },
    });
  });
});

describe('voteRestart', () => {
  it('takes two different persons and goes back to where it came from', () => {
    const once = orThrow(voteRestart(suspended, 'Explained.', anAct({ person: 'ana' })));
    expect(once).toMatchObject({ state: 'SUSPENDED', version: 3 });
    const twice = orThrow(voteRestart(once, 'Agreed.', anAct({ person: 'ben' })));
    expect(twice).toMatchObject({
      state: 'APPROVED_WITH_CONDITIONS',
      stateReason: 'Agreed.',
      suspension: null,
      version: 4,
    });
  });

  it.each([
    ['the same person', anAct({ person: 'ana' })],
    ['the same person by a key', anAct({ person: 'ana', account: 'erp', kind: 'key' })],
    ['a machine', systemAct()],
  ])('does not count %s', (_, act) => {
    const once = orThrow(voteRestart(suspended, 'Explained.', anAct({ person: 'ana' })));
    expect(voteRestart(once, 'Again.', act)).toMatchObject({ refusal: { code: 'SUSPENSION_NEEDS_ANOTHER_PERSON' } });
  });

  it('wants a reason, and something to restart', () => {
    expect(voteRestart(suspended, ' ', anAct())).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    expect(voteRestart(aDistributor({ state: 'APPROVED' }), 'Why.', anAct())).toMatchObject({
      refusal: { code: 'TRANSITION_NOT_ALLOWED' },
    });
  });

  it('has no side door', () => {
    for (const state of approvedStates) {
      expect(moveTo(suspended, state, anAct(), 'Why.')).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
    }
  });

  it('may end the relation instead', () => {
    const over = orThrow(moveTo(suspended, 'TERMINATED', anAct(), 'Diversion was proven.'));
    expect(over).toMatchObject({ state: 'TERMINATED', stateReason: 'Diversion was proven.', suspension: null });
  });
});
