import { describe, expect, it } from '@jest/globals';
import { allowed, distributorStates, orThrow, riskTiers, type DistributorState } from '@downstream/kernel';
import * as fc from 'fast-check';
import { distributorFlow } from './distributor-flow';
import { partyOf, type Distributor } from './distributor';
import { invite, moveTo, raiseTier, startAnswering, submit } from './moves';
import { aDistributor, anAct, minute, person, systemAct } from './testing/index';

const own = { ...anAct({ person: 'aigerim' }), partyId: partyOf(aDistributor().id) };
const answering = aDistributor({ state: 'REGISTERING' });

describe('the way to a submission', () => {
  it('is the same for the desk as for the distributor, recorded as done on its behalf', () => {
    const invited = orThrow(invite(aDistributor(), anAct()));
    const started = orThrow(startAnswering(invited, anAct()));
    const done = orThrow(submit(started, anAct({ person: 'ben', at: minute(9) })));
    expect([invited, started, done].map((d) => [d.state, d.changed.onBehalfOf, d.version])).toEqual([
      ['INVITED', null, 2],
      ['REGISTERING', aDistributor().id, 3],
      ['SUBMITTED', aDistributor().id, 4],
    ]);
    expect(done.submitted).toEqual(done.changed);
    expect(done.contributions.at(-1)).toEqual({ personId: person('ben'), deed: 'SUBMITTED', at: minute(9) });
  });

  it('is the distributor’s own when its contact walks it', () => {
    expect(orThrow(submit(answering, own)).submitted?.onBehalfOf).toBeNull();
  });

  it('cannot be shortened', () => {
    expect(submit(aDistributor(), anAct())).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect(moveTo(answering, 'SUBMITTED', anAct())).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
  });

  it('lists everything that is missing', () => {
    const bare = { ...answering, parties: [], contact: null };
    expect(submit(bare, own)).toMatchObject({
      refusal: {
        code: 'DISTRIBUTOR_INCOMPLETE',
        details: {
          missing: [
            { pointer: '/contact/name', code: 'REQUIRED' },
            { pointer: '/contact/email', code: 'REQUIRED' },
            { pointer: '/parties', code: 'OWNER' },
            { pointer: '/parties', code: 'OFFICER' },
          ],
        },
      },
    });
  });
});

describe('moveTo', () => {
  it('follows the drawing', () => {
    expect(orThrow(moveTo(aDistributor({ state: 'SUBMITTED' }), 'SCREENING', systemAct())).state).toBe('SCREENING');
  });

  it.each<[DistributorState, DistributorState]>([
    ['SUBMITTED', 'REGISTERING'],
    ['SCREENING', 'REGISTERING'],
    ['IN_REVIEW', 'REGISTERING'],
    ['PENDING_APPROVAL', 'IN_REVIEW'],
    ['PENDING_APPROVAL', 'REJECTED'],
    ['REJECTED', 'IN_REVIEW'],
    ['SUSPENDED', 'TERMINATED'],
  ])('wants to be told why for %s to %s, and keeps it', (from, to) => {
    const distributor = aDistributor({ state: from });
    expect(moveTo(distributor, to, anAct())).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    expect(moveTo(distributor, to, anAct(), '  ')).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    expect(orThrow(moveTo(distributor, to, anAct(), 'Because.'))).toMatchObject({ state: to, stateReason: 'Because.' });
  });

  it('forgets an old reason with the next step', () => {
    const back = orThrow(moveTo(aDistributor({ state: 'SUBMITTED' }), 'REGISTERING', anAct(), 'City is missing.'));
    expect(orThrow(submit(back, anAct())).stateReason).toBeNull();
  });

  it('goes nowhere the drawing does not go, and never round a guarded door', () => {
    const state = fc.constantFrom(...distributorStates);
    fc.assert(
      fc.property(state, state, (from, to) => {
        const moved = moveTo(aDistributor({ state: from }), to, anAct(), 'Because.');
        const guarded = to === 'SUBMITTED' || to === 'SUSPENDED' || (from === 'SUSPENDED' && to !== 'TERMINATED');
        expect(moved.ok).toBe(allowed(distributorFlow, from).includes(to) && !guarded);
      }),
    );
  });

  it('comes to an approval by way of PENDING_APPROVAL only, whatever the order of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...distributorStates), { maxLength: 30 }), (steps) => {
        let distributor: Distributor = aDistributor();
        const seen: DistributorState[] = [distributor.state];
        for (const to of steps) {
          const next = to === 'SUBMITTED' ? submit(distributor, own) : moveTo(distributor, to, anAct(), 'Because.');
          if (!next.ok) continue;
          expect(next.value.version).toBe(distributor.version + 1);
          distributor = next.value;
          seen.push(distributor.state);
        }
        seen.forEach((at, i) => {
          if (at === 'APPROVED' || at === 'APPROVED_WITH_CONDITIONS') expect(seen[i - 1]).toBe('PENDING_APPROVAL');
        });
      }),
    );
  });
});

describe('raiseTier', () => {
  it('rates the unrated and raises, by one person who thereby contributes', () => {
    const medium = orThrow(raiseTier(aDistributor(), 'MEDIUM', anAct({ person: 'ben' })));
    expect(medium).toMatchObject({ tier: 'MEDIUM', version: 2 });
    expect(medium.contributions.at(-1)).toMatchObject({ personId: person('ben'), deed: 'TIER_RAISED' });
    expect(orThrow(raiseTier(medium, 'HIGH', anAct())).tier).toBe('HIGH');
    expect(orThrow(raiseTier(medium, 'MEDIUM', anAct()))).toBe(medium);
  });

  it('never lowers', () => {
    const tier = fc.constantFrom(...riskTiers);
    fc.assert(
      fc.property(tier, tier, (from, to) => {
        const raised = raiseTier(aDistributor({ tier: from }), to, anAct());
        expect(raised.ok).toBe(riskTiers.indexOf(to) >= riskTiers.indexOf(from));
        if (!raised.ok) expect(raised.refusal.code).toBe('TIER_LOWERED');
      }),
    );
  });
});
