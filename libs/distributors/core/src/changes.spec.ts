import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@downstream/kernel';
import { changes, isMaterial } from './changes';
import { addParty, revise, type Distributor } from './distributor';
import { invite } from './moves';
import { aDistributor, anAct, anOwner, idOf } from './testing/index';

const before = aDistributor();
const after = (patch: Parameters<typeof revise>[1]): Distributor =>
  orThrow(revise(before, patch, anAct({ person: 'ben' })));

describe('changes', () => {
  it('tells old and new, field by field, and nothing of who and when', () => {
    expect(
      changes(before, after({ website: null, legalName: { ...before.legalName, latin: 'Baikal Optics' } })),
    ).toEqual([
      { pointer: '/legalName/latin', before: 'Baikal Optika LLP', after: 'Baikal Optics' },
      { pointer: '/website', before: 'https://baikal-optika.example', after: null },
    ]);
  });

  it('tells the state', () => {
    expect(changes(before, orThrow(invite(before, anAct())))).toEqual([
      { pointer: '/state', before: 'DRAFT', after: 'INVITED' },
    ]);
  });

  it('names an owner by id', () => {
    const owner = anOwner({
      id: idOf('second owner'),
      name: { native: 'Dana Bek', latin: null, language: null },
      share: { kind: 'PERCENT', percent: 5 },
    });
    const added = orThrow(addParty(before, owner, anAct()));
    expect(changes(before, added)).toEqual([{ pointer: `/parties/${owner.id}`, before: null, after: owner }]);
  });
});

describe('isMaterial', () => {
  it.each([
    [{ legalName: { native: 'Other', latin: null, language: null } }, true],
    [{ country: 'KG' }, true],
    [{ territory: ['KZ', 'KG'] }, true],
    [{ productLines: ['Drone parts'] }, true],
    [{ expectedAnnualVolume: [{ item: 'Thermal camera TC-2', quantity: 100_000, unit: 'pieces' }] }, true],
    [{ website: null }, false],
    [{ contact: { name: 'B', email: 'b@x.example', phone: null } }, true],
    [{ contact: null }, true],
    [{ contact: { name: 'Aigerim Bekova', email: 'b@x.example', phone: null } }, false],
  ])('is %j material? %s', (patch, expected) => {
    expect(isMaterial(changes(before, after(patch)))).toBe(expected);
  });

  it('counts a new owner', () => {
    expect(isMaterial(changes({ ...before, parties: [] }, before))).toBe(true);
  });
});
