import { ratingLineKinds } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { flagCatalogues } from '../flags/flag-rows';
import { addressClasses, tradeRoles } from '../facts/fact-words';
import { knockOutIds, ratingHolds } from '../model/rating';
import { goodsClasses } from '../model/risk-model';
import { shippedModels } from '../model/shipped-models';
import { inWords, templateOf } from './sentence-in-words';

const own = ratingLineKinds.filter((kind) => !['FACTOR', 'BEHAVIOUR_FLAG', 'FLAG', 'MITIGATION'].includes(kind));

describe('words', () => {
  it('are there for every key', () => {
    const rows = flagCatalogues.flatMap((one) => one.rows);
    const sets = shippedModels.flatMap(({ countries }) => Object.keys(countries.sets));
    const keys = [
      ...rows.map(({ id }) => id),
      ...rows.flatMap(({ id, variant }) => (variant ? [`${id}.variant`] : [])),
      ...sets.map((set) => `GEOGRAPHY.${set}`),
      ...goodsClasses.map((one) => `PRODUCT.${one}`),
      ...tradeRoles.map((role) => `ROLE.${role}`),
      ...addressClasses.map((one) => `PARTY.ADDRESS_${one}`),
      ...['GEOGRAPHY', 'PRODUCT', 'PARTY', 'ROLE', 'CAPABILITY'].map((group) => `${group}.UNKNOWN`),
      ...knockOutIds,
      ...ratingHolds,
      ...own,
    ];
    expect(keys.filter((key) => templateOf(key) === undefined)).toEqual([]);
  });

  it('name what a sentence names, and say what nobody knows', () => {
    expect(inWords({ key: 'RF-22', params: { country: 'KZ' } })).toBe(
      'A first order, for KZ, from where goods have gone on to Russia.',
    );
    expect(inWords({ key: 'RF-09', params: { site: 'NONE', on: '' } })).toContain('domain since unknown');
    expect(inWords({ key: 'NO-WORDS', params: {} })).toBe('NO-WORDS');
  });
});
