import { describe, expect, it } from '@jest/globals';
import type { FactValues, RatingFacts } from '@downstream/risk/core';
import { reasonOfChange } from './reason-of-change';

const facts = (lines: readonly [string, number | null][], country = 'FI'): RatingFacts => {
  const line = { hs6: null, chplTier: null, goods: null, eccn: null, dualUse: null, military: null };
  const value: FactValues['order.lines'] = lines.map(([name, quantity]) => ({
    ...{ ...line, subjectToEar: null, unitPrice: null, listPrice: null },
    ...{ name, quantity },
  }));
  const from = { source: 'RECORD', asOf: '2026-11-23' };
  return { 'order.lines': { value, ...from }, 'order.shipTo': { value: country, ...from } };
};
const pumps = facts([['pumps', 100]]);

describe('the reason of a changed record', () => {
  it('is the volume where it rose to more than three times', () => {
    expect(reasonOfChange('PARTY_CHANGED', pumps, facts([['pumps', 301]]))).toBe('VOLUME_ROSE');
    expect(reasonOfChange('PARTY_CHANGED', pumps, facts([['pumps', 300]]))).toBe('PARTY_CHANGED');
    expect(reasonOfChange('PARTY_CHANGED', facts([['pumps', null]]), pumps)).toBe('PARTY_CHANGED');
  });

  it('is new goods or a new country where there are such', () => {
    const more = facts([
      ['pumps', 100],
      ['valves', 1],
    ]);
    expect(reasonOfChange('PARTY_CHANGED', pumps, more)).toBe('GOODS_OR_COUNTRY_CHANGED');
    expect(reasonOfChange('PARTY_CHANGED', more, pumps)).toBe('PARTY_CHANGED');
    expect(reasonOfChange('PARTY_CHANGED', pumps, facts([['pumps', 100]], 'KZ'))).toBe('GOODS_OR_COUNTRY_CHANGED');
  });

  it('stays what it is without a rating before, and for whatever else happened', () => {
    expect(reasonOfChange('PARTY_CHANGED', undefined, pumps)).toBe('PARTY_CHANGED');
    expect(reasonOfChange('LIST_HIT', pumps, facts([['pumps', 900]]))).toBe('LIST_HIT');
  });
});
