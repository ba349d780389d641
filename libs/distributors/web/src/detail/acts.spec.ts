import { allowed, distributorStates } from '@downstream/kernel';
import { distributorFlow, mayRevise, suspend, voteRestart, type Distributor } from '@downstream/distributors/core';
import { aDistributor, anAct, anOfficer, minute } from '@downstream/distributors/core/testing';
import { rolePermissions } from '@downstream/access/core';
import { describe, expect, it } from '@jest/globals';
import { aRecord, aSuspended, me, vote, words } from '../testing/index';
import { acts, nextAct, permissionOf, voted, whyNot } from './acts';

const mine = me.personId as string;

describe('what the desk can do', () => {
  it.each(distributorStates)('is offered in %s exactly where the core would do it', (state) => {
    const record = aRecord({ state });
    const built: Distributor = aDistributor({ state, parties: [...aDistributor().parties, anOfficer()] });
    expect(whyNot('suspend', record, mine) === undefined).toBe(suspend(built, 'An order.', anAct()).ok);
    expect(whyNot('revise', record, mine) === undefined).toBe(mayRevise(state));
    const answering = ['DRAFT', 'INVITED', 'REGISTERING'].includes(state);
    expect(whyNot('submit', record, mine) === undefined).toBe(answering);
    expect(whyNot('hold', record, mine)).toBeUndefined();
    expect(whyNot('invite', record, mine) === undefined).toBe(state !== 'TERMINATED');
  });

  it('waits for the facts that are missing, and counts them', () => {
    expect(whyNot('submit', aRecord({ contact: null, parties: [] }), mine)).toEqual({
      key: 'missing',
      facts: { n: 4 },
    });
  });

  it('lets nobody vote twice, by whatever account', () => {
    expect(whyNot('reinstate', aSuspended([vote('Lin Mei')]), mine)).toBeUndefined();
    expect(whyNot('reinstate', aSuspended([vote('Ana Costa')]), mine)).toEqual({ key: 'votedAlready' });
    expect(voted([{ by: { personId: null } }], undefined)).toBe(false);
    const stopped = suspend(aDistributor({ state: 'APPROVED' }), 'An order.', anAct());
    const once = stopped.ok && voteRestart(stopped.value, 'Fine.', anAct({ person: 'lin', at: minute(1) }));
    const twice = once && once.ok && voteRestart(once.value, 'Fine.', anAct({ person: 'lin', account: 'other' }));
    expect(twice).toMatchObject({ ok: false });
  });

  it('says why a distributor that is not suspended cannot be reinstated', () => {
    expect(whyNot('reinstate', aRecord({ state: 'APPROVED' }), mine)).toEqual({ key: 'notSuspended' });
    expect(whyNot('suspend', aSuspended(), mine)).toEqual({ key: 'suspendedAlready' });
  });

  it('has words for each act, each reason and each next step', () => {
    const records = [
      ...distributorStates.map((state) => aRecord({ state, contact: null })),
      aSuspended([vote('Ana Costa')]),
    ];
    const keys = records.flatMap((record) => acts.flatMap((act) => whyNot(act, record, mine)?.key ?? []));
    for (const key of keys) expect(words).toHaveProperty([`distributors.why.${key}`]);
    for (const act of acts) expect(words).toHaveProperty([`distributors.act.${act}`]);
    for (const state of distributorStates)
      if (nextAct(state)) expect(words).toHaveProperty([`distributors.next.${nextAct(state)}`]);
  });

  it('takes a permission that some role has', () => {
    const held = Object.values(rolePermissions).flat() as string[];
    expect(Object.values(permissionOf).filter((permission) => !held.includes(permission))).toEqual([]);
  });

  it('has one next step while somebody answers or waits for votes, and leaves the rest to other rooms', () => {
    const next = Object.fromEntries(distributorStates.map((state) => [state, nextAct(state)]));
    expect(next).toMatchObject({ DRAFT: 'submit', INVITED: 'submit', REGISTERING: 'submit', SUSPENDED: 'reinstate' });
    expect(Object.values(next).filter(Boolean)).toHaveLength(4);
    expect(allowed(distributorFlow, 'SUSPENDED')).toContain('APPROVED');
  });
});
