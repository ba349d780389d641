import { findResemblances } from '@downstream/contracts/distributors';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { emptyFacts, type FactsModel } from './facts-model';
import { likenessAsked } from './likeness-asked';

const asked = (facts: Partial<FactsModel>, own?: string) => likenessAsked({ ...emptyFacts(), ...facts }, own);

describe('what is compared while somebody types', () => {
  it('is nothing as long as there is nothing to go by', () => {
    expect(asked({})).toBeUndefined();
    expect(asked({ country: 'KZ', native: 'No', number: '12', city: 'Almaty' })).toBeUndefined();
  });

  it('is every fact that is whole, without the ones that are typed half', () => {
    expect(asked({ native: 'Nordlys AS', country: 'NO', contactEmail: 'office@', contactPhone: '+47 22 33' })).toEqual({
      legalName: { native: 'Nordlys AS', latin: null, language: null },
      country: 'NO',
      registryNumber: null,
      address: null,
      website: null,
      contact: { name: null, email: null, phone: '+47 22 33' },
      except: null,
    });
    expect(asked({ website: 'nordlys', number: '987654321' })).toMatchObject({
      registryNumber: { scheme: null, value: '987654321' },
      website: 'https://nordlys',
    });
    expect(asked({ addressLines: 'Storgata 1', addressCountry: 'Norway' })).toBeUndefined();
  });

  it('leaves out the distributor that is being changed', () => {
    const id = '01938f00-0000-7000-8000-000000000099';
    expect(asked({ native: 'Nordlys' }, id)?.except).toBe(id);
  });

  it('is always taken by the server, whatever was typed', () => {
    const text = fc.constantFrom('', 'x', 'Nordlys', 'a@b.example', '\u0000', 'https://', '+47', 'x'.repeat(301), '  ');
    const typed = fc.record({
      ...{ native: text, latin: text, country: text, number: text, scheme: text, website: text },
      ...{ contactName: text, contactEmail: text, contactPhone: text, addressLines: text, city: text },
    });
    fc.assert(
      fc.property(typed, (facts) => {
        const body = asked(facts);
        if (body) expect(findResemblances.body.safeParse(body).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
