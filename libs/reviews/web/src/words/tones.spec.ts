import { checkResults, reviewStates } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { resultTone, reviewTone } from './tones';

const unlooked = ['SOURCE_UNAVAILABLE', 'ERROR', 'STALE', 'NOT_RUN'] as const;

describe('the look of a result', () => {
  it.each(unlooked)('is the reserved one where nothing was looked at: %s', (result) => {
    expect(resultTone[result]).toBe('unknown');
  });

  it('is good for “no hits” alone, and reserved for nothing that was looked at', () => {
    expect(checkResults.filter((result) => resultTone[result] === 'good')).toEqual(['CLEAR']);
    expect(checkResults.filter((result) => resultTone[result] === 'unknown').sort()).toEqual([...unlooked].sort());
  });
});

describe('the look of a review', () => {
  it('is good when it was approved, a stop when it was refused, and never “not checked”', () => {
    const withTone = (tone: string) => reviewStates.filter((state) => reviewTone[state] === tone);
    expect(withTone('good')).toEqual(['APPROVED', 'APPROVED_WITH_CONDITIONS']);
    expect(withTone('stop')).toEqual(['REJECTED']);
    expect(withTone('unknown')).toEqual([]);
  });
});
