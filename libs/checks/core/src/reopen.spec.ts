import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import { falsePositiveExpires, reopen, reopeningCausesOf, type Basis } from './reopen';
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

describe('falsePositiveExpires', () => {
  it.each([
    ['2026-11-22T12:00:00.000Z', 'LOW', '2027-11-22T12:00:00.000Z'],
    ['2026-11-22T12:00:00.000Z', 'HIGH', '2027-05-22T12:00:00.000Z'],
    ['2026-08-31T00:00:00.000Z', 'HIGH', '2027-02-28T00:00:00.000Z'],
    ['2027-08-31T00:00:00.000Z', 'HIGH', '2028-02-29T00:00:00.000Z'],
    ['2028-02-29T23:59:59.999Z', 'MEDIUM', '2029-02-28T23:59:59.999Z'],
    ['2026-06-30T00:00:00.000Z', 'HIGH', '2026-12-30T00:00:00.000Z'],
  ] as const)('%s, tier %s: %s', (at, tier, expires) => {
    expect(falsePositiveExpires(at as Instant, tier)).toBe(expires);
  });
});
