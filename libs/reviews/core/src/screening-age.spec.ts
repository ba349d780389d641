import { describe, expect, it } from '@jest/globals';
import { minute } from '@downstream/distributors/core/testing';
import { screenedAt, screeningTooOld } from './screening-age';

const asOf = (at: number | null, check = 'K01') => ({ check, asOf: at === null ? null : minute(at) });

describe('a screening', () => {
  it('is as old as that of the one who was searched for first', () => {
    expect(screenedAt([asOf(7), asOf(3), asOf(1, 'K02')])).toBe(minute(3));
  });

  it('never was where anybody was not searched for', () => {
    expect(screenedAt([asOf(7), asOf(null)])).toBeNull();
    expect(screenedAt([asOf(1, 'K02')])).toBeNull();
  });

  it('is too old to approve on after a day', () => {
    expect(screeningTooOld(minute(0), minute(24 * 60 - 1))).toBe(false);
    expect(screeningTooOld(minute(0), minute(24 * 60))).toBe(true);
    expect(screeningTooOld(null, minute(0))).toBe(true);
  });
});
