import { missingToSubmit } from '@downstream/distributors/core';
import { describe, expect, it } from '@jest/globals';
import { aRecord } from '../testing/index';
import { neededFacts } from './completeness';
import { emptyFacts, factsOf } from './facts-model';

describe('what a submission needs', () => {
  it('is what the core asks for, in its order, owners and officers apart', () => {
    const blank = aRecord({
      ...{ legalName: { native: '', latin: null, language: null }, country: '' as never, registryNumber: null },
      ...{ address: null, contact: null, productLines: [], territory: [], expectedAnnualVolume: [] },
    });
    const asked = missingToSubmit(blank as never).filter(({ code }) => code === 'REQUIRED');
    expect(neededFacts(emptyFacts()).map(({ pointer }) => pointer)).toEqual(asked.map(({ pointer }) => pointer));
    expect(neededFacts(emptyFacts()).some(({ given }) => given)).toBe(false);
  });

  it('is given when everything is there, the Latin form of a name in another script included', () => {
    const facts = factsOf(aRecord());
    expect(neededFacts(facts).filter(({ given }) => !given)).toEqual([]);
    const open = neededFacts({ ...facts, latin: '' }).filter(({ given }) => !given);
    expect(open).toEqual([{ pointer: '/legalName/latin', given: false }]);
    expect(neededFacts({ ...facts, native: 'Nordlys', latin: '' }).map(({ pointer }) => pointer)).not.toContain(
      '/legalName/latin',
    );
  });
});
