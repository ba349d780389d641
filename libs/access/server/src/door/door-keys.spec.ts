import { describe, expect, it } from '@jest/globals';
import { DoorKeys, sameHash } from './door-keys';

const keysOf = (secret: string) =>
  new DoorKeys({ secret: new TextEncoder().encode(secret.padEnd(40, '.')), publicUrl: 'https://downstream.test' });
const keys = keysOf('one');
const ID = '0190f3b2-0000-7000-8000-000000000001';

describe('DoorKeys', () => {
  it('makes tokens nobody has seen, 256 bits each', () => {
    const tokens = Array.from({ length: 1000 }, () => keys.newToken());
    expect(new Set(tokens).size).toBe(1000);
    expect(tokens.every((token) => /^[A-Za-z0-9_-]{43}$/.test(token))).toBe(true);
  });

  it('computes a link’s token and a code again from the id, and other ones under another secret', () => {
    expect(keys.linkToken(ID)).toBe(keys.linkToken(ID));
    expect(keys.linkToken(ID)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(keys.mailedCode(ID)).toMatch(/^\d{6}$/);
    const other = keysOf('two');
    expect(other.linkToken(ID)).not.toBe(keys.linkToken(ID));
    expect(other.login('a@b.test')).not.toBe(keys.login('a@b.test'));
  });

  it('spreads codes over the whole range', () => {
    const codes = Array.from({ length: 2000 }, (_, i) => keys.mailedCode(`${ID}${i}`));
    expect(new Set(codes).size).toBeGreaterThan(1980);
    expect(new Set(codes.map((code) => code[0])).size).toBe(10);
  });

  it('gives each purpose a key of its own', () => {
    const hashes = [keys.login(ID), keys.recoveryHash('', ID), keys.codeHash('', ID), keys.hashOf(ID)];
    expect(new Set(hashes).size).toBe(4);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('binds a code to its id and a recovery code to its owner', () => {
    expect(keys.codeHash('a', '123456')).not.toBe(keys.codeHash('b', '123456'));
    expect(keys.recoveryHash('a', 'X')).not.toBe(keys.recoveryHash('b', 'X'));
  });
});

describe('sameHash', () => {
  it('compares', () => {
    expect([sameHash('abc', 'abc'), sameHash('abc', 'abd'), sameHash('abc', 'abcd'), sameHash('', '')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
