import { shippedLists } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { readCases } from './case-file';

const at = '2026-11-23T00:00:00.000Z' as Instant;
const read = (facts: object) =>
  readCases({ cases: [{ id: 'a', day: '2026-11-20', source: 'order 1', facts }] }, shippedLists, at);
const factsOf = (facts: object) => {
  const file = read(facts);
  if (!file.ok) throw new Error(JSON.stringify(file.faults));
  return file.cases[0]?.facts;
};
const faults = (facts: object) => {
  const file = read(facts);
  return file.ok ? [] : file.faults.map(({ pointer, what }) => `${pointer.replace('/cases/0/facts/', '')} ${what}`);
};

describe('facts of a case', () => {
  it('have the source and day of the case, unless they say their own', () => {
    expect(factsOf({ 'party.country': 'KZ', 'party.mailbox': { value: 'COMPANY', source: 'K08' } })).toEqual({
      'party.country': { value: 'KZ', source: 'order 1', asOf: '2026-11-20' },
      'party.mailbox': { value: 'COMPANY', source: 'K08', asOf: '2026-11-20' },
    });
  });

  it('are unknown where they are null', () => {
    expect(factsOf({ 'party.country': null })).toEqual({});
  });

  it('say of a line what the lists of the catalogue say, where they do not say it themselves', () => {
    const [chip, vest, plain, bare] =
      factsOf({
        'order.lines': [
          { name: 'Chip', hs6: '854231' },
          { name: 'bulletproof vest' },
          { name: 'Chip', hs6: '854231', chplTier: 'NONE', goods: [], quantity: 3 },
          { name: 'thing' },
        ],
      })?.['order.lines']?.value ?? [];
    expect(chip).toMatchObject({ chplTier: '1', goods: ['ics'], dualUse: null, quantity: null });
    expect(vest).toMatchObject({ hs6: null, chplTier: null, goods: ['body-armour'] });
    expect(plain).toMatchObject({ chplTier: 'NONE', goods: [], quantity: 3 });
    expect(bare).toMatchObject({ chplTier: null, goods: null });
  });
});

describe('faults of a case', () => {
  it.each<[object, string]>([
    [{ 'party.siteCountries': ['DE', 'de'] }, 'party.siteCountries/1 must be a country'],
    [{ 'party.accounts': { filed: true, turnover: null } }, 'party.accounts/year is missing'],
    [{ 'order.value': { amount: 5, currency: 'EUR' } }, 'order.value/amount must be a number as text'],
    [{ 'rates.euro': { usd: '1' } }, 'rates.euro/usd must be a currency'],
    [{ 'party.icpScore': 101 }, 'party.icpScore must be a whole number from 0 to 100'],
    [{ 'party.mailbox': { value: 'COMPANY', asOf: 'today' } }, 'party.mailbox/asOf must be a calendar day'],
    [{ 'party.mailbox': { value: 'SOMETIMES' } }, 'party.mailbox/value must be one of COMPANY, FREE_MAIL'],
    [{ 'order.legs': 'KZ' }, 'order.legs must be a list'],
    [{ 'a/b~c': 1 }, 'a~1b~0c is not known'],
  ])('%j', (facts, fault) => {
    expect(faults(facts)).toEqual([expect.stringContaining(fault)]);
  });
});
