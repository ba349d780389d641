import { describe, expect, it } from '@jest/globals';
import { totpStep } from '@downstream/access/core';
import { later, parseInstant } from '@downstream/kernel';
import { matchedStep, newTotpSecret, qrSvg, totpUri } from './totp-device';

// RFC 6238, appendix B: the SHA-1 secret "12345678901234567890" in Base32, and the last six of its eight digits.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const published = [
  ['1970-01-01T00:00:59.000Z', '287082'],
  ['2005-03-18T01:58:29.000Z', '081804'],
  ['2005-03-18T01:58:31.000Z', '050471'],
  ['2009-02-13T23:31:30.000Z', '005924'],
  ['2033-05-18T03:33:20.000Z', '279037'],
  ['2603-10-11T11:33:20.000Z', '353130'],
] as const;

describe('matchedStep', () => {
  it.each(published)('knows the published code of %s', (at, code) => {
    expect(matchedStep(SECRET, code, parseInstant(at))).toBe(totpStep(parseInstant(at)));
  });

  it('knows the code of the nearer neighbour, and none further away', () => {
    const at = parseInstant('2005-03-18T01:58:29.000Z');
    expect(matchedStep(SECRET, '081804', later(at, 10_000))).toBe(totpStep(at));
    expect(matchedStep(SECRET, '081804', later(at, 60_000))).toBeNull();
    expect(matchedStep(SECRET, '000000', at)).toBeNull();
    expect(matchedStep(SECRET, '', at)).toBeNull();
  });
});

describe('a new secret', () => {
  it('has 160 bits, an address an app can read and a picture of it', async () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, 'ana@meridian.test', 'Meridian & Co'));
    expect(uri.protocol).toBe('otpauth:');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret, issuer: 'Downstream Meridian & Co' });
    const picture = await qrSvg(uri.href);
    expect(picture).toMatch(/^<svg[^>]*>/);
    expect(picture).not.toMatch(/<script|style=|onload/i);
  });
});
