import { describe, expect, it } from '@jest/globals';
import { distributorStates, orThrow, type DistributorId, type DistributorState } from '@downstream/kernel';
import { addParty, mayRevise, partyOf, register, removeParty, revise } from './distributor';
import { aDistributor, anAct, anOfficer, anOwner, idOf, minute, person, someDetails, systemAct } from './testing/index';

const id = idOf<DistributorId>('new');
const lockedStates: readonly DistributorState[] = [
  'SUBMITTED',
  'SCREENING',
  'IN_REVIEW',
  'PENDING_APPROVAL',
  'REJECTED',
  'SUSPENDED',
  'TERMINATED',
];

describe('register', () => {
  it('begins as an unrated draft, and the person who did it as a contributor', () => {
    const distributor = orThrow(register(id, someDetails(), anAct({ person: 'ana', at: minute(5) })));
    expect(distributor).toMatchObject({ ...someDetails(), id, state: 'DRAFT', tier: null, parties: [], version: 1 });
    expect(distributor.registered).toEqual(distributor.changed);
    expect(distributor.contributions).toEqual([{ personId: person('ana'), deed: 'REGISTERED', at: minute(5) }]);
  });

  it('takes a class of risk the desk already knows', () => {
    expect(orThrow(register(id, { ...someDetails(), tier: 'HIGH' }, anAct())).tier).toBe('HIGH');
  });

  it('is plain JSON', () => {
    const distributor = orThrow(register(id, someDetails(), systemAct()));
    expect(JSON.parse(JSON.stringify(distributor))).toEqual(distributor);
  });

  it('wants a name and a country', () => {
    const nameless = someDetails({ legalName: { native: '', latin: null, language: null } });
    expect(register(id, nameless, anAct())).toMatchObject({
      refusal: {
        code: 'DISTRIBUTOR_INCOMPLETE',
        details: { missing: [{ pointer: '/legalName/native', code: 'REQUIRED' }] },
      },
    });
  });
});

describe('revise', () => {
  it('replaces what is given, one version later, by its author', () => {
    const next = orThrow(revise(aDistributor(), { website: null }, anAct({ person: 'ben', at: minute(7) })));
    expect(next).toMatchObject({ website: null, productLines: ['Thermal cameras'], version: 2, state: 'DRAFT' });
    expect(next.changed).toMatchObject({ personId: person('ben'), at: minute(7) });
    expect(next.contributions.map((one) => one.deed)).toEqual(['REGISTERED', 'REVISED']);
  });

  it('is nobody’s answer while it is a draft, and recorded as on the distributor’s behalf afterwards', () => {
    const onBehalf = (state: DistributorState) =>
      orThrow(revise(aDistributor({ state }), { website: null }, anAct())).changed;
    expect(onBehalf('DRAFT').onBehalfOf).toBeNull();
    expect(onBehalf('INVITED').onBehalfOf).toBe(aDistributor().id);
    expect(onBehalf('REGISTERING').onBehalfOf).toBe(aDistributor().id);
    expect(onBehalf('APPROVED').onBehalfOf).toBe(aDistributor().id);
  });

  it('is the distributor’s own when its contact writes', () => {
    const distributor = aDistributor({ state: 'REGISTERING' });
    const contact = { ...anAct({ person: 'aigerim' }), partyId: partyOf(distributor.id) };
    expect(orThrow(revise(distributor, { website: null }, contact)).changed.onBehalfOf).toBeNull();
  });

  it('changes nothing when nothing changes', () => {
    const distributor = aDistributor();
    expect(orThrow(revise(distributor, { website: distributor.website }, anAct({ person: 'ben' })))).toBe(distributor);
    expect(orThrow(revise(distributor, structuredClone(someDetails()), anAct()))).toBe(distributor);
  });

  it('carries nothing but facts', () => {
    const smuggled = { website: null, state: 'APPROVED', tier: 'LOW', version: 99, parties: [] };
    const next = orThrow(revise(aDistributor(), smuggled, anAct()));
    expect(next).toMatchObject({
      website: null,
      state: 'DRAFT',
      tier: null,
      version: 2,
      parties: aDistributor().parties,
    });
    expect(orThrow(revise(aDistributor(), { website: undefined, state: 'APPROVED' } as object, anAct()))).toEqual(
      aDistributor(),
    );
  });

  it('does not lose the name', () => {
    expect(revise(aDistributor(), { country: ' ' }, anAct())).toMatchObject({
      refusal: { code: 'DISTRIBUTOR_INCOMPLETE' },
    });
  });

  it.each(lockedStates)('does not touch what is %s', (state) => {
    expect(mayRevise(state)).toBe(false);
    const distributor = aDistributor({ state });
    const refused = { refusal: { code: 'DISTRIBUTOR_LOCKED', kind: 'conflict', details: { state } } };
    expect(revise(distributor, { website: null }, anAct())).toMatchObject(refused);
    expect(addParty(distributor, anOwner(), anAct())).toMatchObject(refused);
    expect(removeParty(distributor, anOwner().id, anAct())).toMatchObject(refused);
  });

  it('is possible in every other state', () => {
    expect(distributorStates.filter(mayRevise)).toEqual(distributorStates.filter((s) => !lockedStates.includes(s)));
  });
});

describe('addParty and removeParty', () => {
  it('change the list and name the contributor', () => {
    const alone = aDistributor({ parties: [] });
    const owned = orThrow(addParty(alone, anOwner(), anAct({ person: 'ben' })));
    expect(owned).toMatchObject({ parties: [anOwner()], version: 2 });
    const freed = orThrow(removeParty(owned, anOwner().id, anAct({ person: 'cem' })));
    expect(freed).toMatchObject({ parties: [], version: 3 });
    expect(freed.contributions.map((one) => [one.personId, one.deed])).toEqual([
      [person('ana'), 'REGISTERED'],
      [person('ben'), 'PARTY_ADDED'],
      [person('cem'), 'PARTY_REMOVED'],
    ]);
  });

  it('pass on why a party cannot be added or removed', () => {
    expect(addParty(aDistributor(), anOwner(), anAct())).toMatchObject({ refusal: { code: 'PARTY_ALREADY_LISTED' } });
    expect(addParty(aDistributor(), anOfficer({ share: { kind: 'PERCENT', percent: 1 } }), anAct())).toMatchObject({
      refusal: { code: 'PARTY_INVALID' },
    });
    expect(removeParty(aDistributor({ parties: [] }), anOwner().id, anAct())).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});
