import { describe, expect, it } from '@jest/globals';
import { countriesOn } from '../facts/countries';
import { countryLists, someFacts, type SomeValues } from '../testing';
import { geographyFactors } from './geography';
import type { RiskModel } from './risk-model';
import { shippedModels } from './shipped-models';

const model = shippedModels[0] as RiskModel;
const placed: SomeValues = { 'party.country': 'DE', 'party.parentCountry': 'DE', 'order.shipTo': 'DE' };
const of = (values: SomeValues) =>
  geographyFactors(someFacts({ ...placed, ...values }), model, countriesOn(countryLists, '2026-11-20'));

describe('the places of end users', () => {
  it('are unknown where nobody names them, and the factor is no less than that', () => {
    expect(of({ 'party.roles': ['STOCKIST'] })).toMatchObject([{ value: 70, unknown: true, fact: 'order.endUsers' }]);
    expect(of({})).toMatchObject([{ value: 70, unknown: true }]);
    expect(of({ 'party.roles': ['OWN_USE', 'STOCKIST'] })).toMatchObject([{ value: 70, unknown: true }]);
  });

  it('are those of the party where it buys for its own use alone', () => {
    expect(of({ 'party.roles': ['OWN_USE'] })).toMatchObject([{ value: 10, unknown: false }]);
    const away: SomeValues = { 'party.roles': ['OWN_USE'], 'order.shipTo': 'KZ' };
    expect(of(away)).toMatchObject([{ value: 75, rule: 'GEOGRAPHY.TRANSIT' }]);
  });

  it('count all the same once somebody names them', () => {
    const named: SomeValues = {
      'party.roles': ['OWN_USE'],
      'order.endUsers': [{ name: 'another', country: 'KZ', kind: 'COMPANY', activityCodes: [] }],
    };
    expect(of(named)).toMatchObject([{ value: 75, fact: 'order.endUsers' }]);
  });
});
