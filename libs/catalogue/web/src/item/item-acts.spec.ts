import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import { aClassification, anItem } from '../testing/an-item';
import { actsOf, nextOf, whyNot } from './item-acts';

const at = '2026-03-02T09:00:00.000Z' as Instant;
const all = () => true;
const waits = (state: 'DRAFT' | 'PENDING_APPROVAL' | 'RETURNED', facts = {}) =>
  anItem({ waiting: aClassification({ state, ...facts }) });

describe('actsOf', () => {
  it.each([
    [anItem(), ['classify']],
    [waits('DRAFT'), ['classify', 'propose']],
    [waits('RETURNED'), ['classify']],
    [waits('PENDING_APPROVAL'), ['return', 'approve']],
  ])('follows the state', (item, acts) => expect(actsOf(item, all)).toEqual(acts));

  it('offers nobody what the role does not have', () => {
    expect(actsOf(waits('PENDING_APPROVAL'), (permission) => permission === 'item:write')).toEqual([]);
    expect(actsOf(waits('DRAFT'), (permission) => permission === 'item:approve')).toEqual([]);
  });
});

describe('whyNot', () => {
  it('keeps whoever wrote in it from approving, not from returning', () => {
    const item = { ...waits('PENDING_APPROVAL'), mine: true };
    expect([whyNot('approve', item, at), whyNot('return', item, at)]).toEqual(['mine', undefined]);
    expect(whyNot('approve', { ...item, mine: false }, at)).toBeUndefined();
  });

  it('says that a proposal is not complete', () => {
    expect(whyNot('propose', waits('DRAFT'), at)).toBeUndefined();
    expect(whyNot('propose', waits('DRAFT', { basis: null }), at)).toBe('incomplete');
    expect(whyNot('propose', waits('DRAFT', { nextReview: '2026-03-02' }), at)).toBe('incomplete');
  });
});

describe('nextOf', () => {
  it('is the state of what waits, or whether anything is in force', () => {
    expect([anItem(), anItem({ inForce: null }), waits('RETURNED')].map(nextOf)).toEqual([
      'inForce',
      'none',
      'RETURNED',
    ]);
  });
});
