import { describe, expect, it } from '@jest/globals';
import { someFacts } from '../testing';
import { comparable, euros, withoutRate } from './euros';

const facts = someFacts({ 'rates.euro': { USD: '0.9', AED: '0.245' } });

describe('amounts', () => {
  it('are converted by the rates there are, exactly', () => {
    expect(euros({ amount: '0.30', currency: 'USD' }, facts)?.toString()).toBe('0.27');
    expect(euros({ amount: '5', currency: 'EUR' }, {})?.toString()).toBe('5');
  });

  it('have no euros without a rate, and are never taken for another currency', () => {
    expect(euros({ amount: '1', currency: 'RUB' }, facts)).toBeUndefined();
    expect(euros({ amount: '1', currency: 'toString' }, facts)).toBeUndefined();
    expect(
      withoutRate(
        [
          { amount: '1', currency: 'RUB' },
          { amount: '1', currency: 'USD' },
        ],
        facts,
      ),
    ).toBe('RUB');
  });

  it('of one currency compare without a rate', () => {
    const [one, other] = [
      { amount: '10', currency: 'RUB' },
      { amount: '9', currency: 'RUB' },
    ];
    expect(comparable(one, other, {})?.map(Number)).toEqual([10, 9]);
    expect(comparable(one, { amount: '9', currency: 'USD' }, facts)).toBeUndefined();
  });
});
