import { describe, expect, it } from '@jest/globals';
import { anEntry } from '@downstream/checks/core/testing';
import { missingCanaries, ofacSdnCanaries, shrunkBy } from './safeguards';

describe('shrunkBy', () => {
  it.each([
    [0, 0, null],
    [0, 40, null],
    [100, 100, null],
    [100, 130, null],
    [100, 90, null],
    [100, 89, { before: 100, after: 89, lost: 0.11 }],
    [13_821, 12_438, { before: 13_821, after: 12_438, lost: 1383 / 13_821 }],
    [13_821, 12_439, null],
    [40, 0, { before: 40, after: 0, lost: 1 }],
  ])('from %d to %d entries: %j', (before, after, shrinkage) => {
    expect(shrunkBy(before, after)).toEqual(shrinkage);
  });
});

describe('missingCanaries', () => {
  const entries = ofacSdnCanaries.map(({ ref, name }) => anEntry({ ref, names: [{ kind: 'PRIMARY', text: name }] }));

  it('finds none missing in a list that has them all', () => {
    expect(missingCanaries(entries, ofacSdnCanaries)).toEqual([]);
  });

  it('finds those that are gone or have another name', () => {
    const [first, second] = ofacSdnCanaries;
    expect(missingCanaries(entries.slice(1), ofacSdnCanaries)).toEqual([first]);
    const renamed = [
      ...entries.slice(0, 1),
      anEntry({ ref: second?.ref ?? '', names: [{ kind: 'PRIMARY', text: 'OTHER' }] }),
    ];
    expect(missingCanaries(renamed, ofacSdnCanaries)).toEqual([second]);
  });
});
