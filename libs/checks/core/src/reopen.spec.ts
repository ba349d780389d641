import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import { reopen, reopeningCausesOf, type Basis } from './reopen';
import { aHit, noon } from './testing';

const then: Basis = {
  entryFingerprint: 'e',
  subjectFingerprint: 's',
  methodVersion: 'screening/1',
  features: 'f',
  expiresAt: '2027-11-22T12:00:00.000Z' as Instant,
};

describe('reopeningCausesOf', () => {
  it.each([
    [{}, []],
    [{ entryFingerprint: 'other' }, ['ENTRY_CHANGED']],
    [{ subjectFingerprint: 'other' }, ['PARTY_CHANGED']],
    [{ methodVersion: 'screening/2' }, []],
    [{ features: 'other' }, []],
    [{ methodVersion: 'screening/2', features: 'other' }, ['FEATURES_CHANGED']],
    [{ entryFingerprint: 'other', subjectFingerprint: 'other' }, ['ENTRY_CHANGED', 'PARTY_CHANGED']],
  ])('%j gives %j', (changed, causes) => {
    expect(reopeningCausesOf(then, { ...then, ...changed }, noon)).toEqual(causes);
  });

  it('counts the day of expiry as expired, and nothing without one', () => {
    expect(reopeningCausesOf(then, then, '2027-11-22T12:00:00.000Z' as Instant)).toEqual(['DISPOSITION_EXPIRED']);
    expect(reopeningCausesOf(then, then, '2027-11-22T11:59:59.999Z' as Instant)).toEqual([]);
    expect(reopeningCausesOf({ ...then, expiresAt: null }, then, '2099-01-01T00:00:00.000Z' as Instant)).toEqual([]);
  });
});

describe('reopen', () => {
  it.each(['FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE'] as const)(
    'opens a hit settled as %s for another round',
    (state) => {
      const result = reopen(aHit({ state, round: 2 }), ['ENTRY_CHANGED']);
      expect(result).toMatchObject({ ok: true, value: { state: 'REOPENED', round: 3 } });
    },
  );

  it('leaves a hit alone that waits, or for which there is no cause', () => {
    expect(reopen(aHit({ state: 'PROPOSED' }), ['ENTRY_CHANGED']).ok).toBe(false);
    expect(reopen(aHit({ state: 'UNSURE' }), []).ok).toBe(false);
  });
});
