import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, percentOf, shareOf, WHOLE } from './share';

describe('a share', () => {
  it('is exact to ten decimals of a per cent: 49.99 and 0.01 are fifty', () => {
    expect(shareOf('49.99')!.min + shareOf('0.01')!.min).toBe(WHOLE / 2);
    expect(shareOf('33.3333333333')).toEqual({ min: 333333333333, max: 333333333333 });
  });

  it('with more decimals is the narrowest band around them', () => {
    expect(shareOf('33.33333333333')).toEqual({ min: 333333333333, max: 333333333334 });
    expect(shareOf('50.000000000000')).toEqual({ min: WHOLE / 2, max: WHOLE / 2 });
  });

  it.each(['', '-1', '101', '100.01', '1e2', '50 %', '0x10', '5,5', '.5', 'NaN'])('is not %p', (text) =>
    expect(shareOf(text)).toBeNull(),
  );

  it('is a band between two, the right way round', () => {
    expect(bandOf('25', '50')).toEqual({ min: WHOLE / 4, max: WHOLE / 2 });
    expect(bandOf('50', '25')).toBeNull();
    expect(bandOf('x', '25')).toBeNull();
  });

  it('is written as it was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: WHOLE }), (units) => {
        expect(shareOf(percentOf(units))).toEqual({ min: units, max: units });
      }),
    );
    expect([0, WHOLE / 2, WHOLE].map(percentOf)).toEqual(['0', '50', '100']);
  });
});
