import { aDistributor, anOwner, aSite } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { subjectsOf } from './subjects-of';

const beside = (party: ReturnType<typeof anOwner>) => subjectsOf(aDistributor({ parties: [party], contact: null }))[1];

describe('somebody on a list of people', () => {
  it('is looked for by the own address and by its country', () => {
    const address = { lines: ['1 Post', 'Gate B'], city: 'Termez', postalCode: null, country: 'UZ' };
    expect(beside(anOwner({ address }))).toMatchObject({
      countries: ['KZ', 'UZ'],
      addresses: [{ street: '1 Post, Gate B', city: 'Termez', country: 'UZ' }],
    });
  });

  it('is looked for by the country of the seat where the address names none, or there is no address', () => {
    const address = { lines: ['1 Post'], city: null, postalCode: null, country: null };
    expect(beside(anOwner({ address }))?.addresses).toEqual([{ street: '1 Post', city: null, country: 'KZ' }]);
    expect(beside(anOwner())?.addresses).toEqual([{ street: null, city: null, country: 'KZ' }]);
    expect(beside(anOwner({ country: null }))?.addresses).toEqual([]);
  });

  it('may be a place, searched in its own role', () => {
    expect(beside(aSite())).toMatchObject({
      role: 'SITE',
      kind: 'ORGANISATION',
      names: ['Aksai warehouse'],
      addresses: [{ street: 'Momyshuly Street 2, Unit 7', city: 'Almaty', country: 'KZ' }],
    });
  });
});
