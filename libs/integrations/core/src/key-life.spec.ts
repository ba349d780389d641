import { describe, expect, it } from '@jest/globals';
import { DAY, roles, type Role } from '@downstream/kernel';
import { neverByKey, permissions, permissionsOf } from '@downstream/access/core';
import { moment } from '@downstream/access/core/testing';
import * as fc from 'fast-check';
import {
  checkExpiry,
  checkScopes,
  effectiveScopes,
  KEY_LIFETIME_DEFAULT,
  KEY_LIFETIME_MAXIMUM,
  keyState,
  revoke,
} from './key-life';

const key = { expiresAt: moment(DAY), revokedAt: null };
const analyst = permissionsOf(['analyst']);
const someRoles = fc.subarray([...roles]) as fc.Arbitrary<Role[]>;

describe('keyState', () => {
  it('ends at its very instant', () => {
    expect(keyState(key, moment(DAY - 1))).toBe('ACTIVE');
    expect(keyState(key, moment(DAY))).toBe('EXPIRED');
  });

  it('is revoked for good', () => {
    const revoked = { ...key, revokedAt: moment() };
    expect(keyState(revoked, moment())).toBe('REVOKED');
    expect(keyState(revoked, moment(2 * DAY))).toBe('REVOKED');
  });
});

describe('checkExpiry', () => {
  it.each([1, KEY_LIFETIME_DEFAULT, KEY_LIFETIME_MAXIMUM])('allows %i ms', (ms) => {
    expect(checkExpiry(moment(ms), moment())).toEqual({ ok: true, value: moment(ms) });
  });

  it.each([-1, 0, KEY_LIFETIME_MAXIMUM + 1])('refuses %i ms', (ms) => {
    expect(checkExpiry(moment(ms), moment())).toMatchObject({
      refusal: { code: 'KEY_EXPIRY_NOT_ALLOWED', details: { latest: moment(KEY_LIFETIME_MAXIMUM) } },
    });
  });
});

describe('checkScopes', () => {
  it('takes what the maker holds, in one order', () => {
    expect(checkScopes(['check:run', 'distributor:read'], analyst)).toEqual({
      ok: true,
      value: ['distributor:read', 'check:run'],
    });
  });

  it.each([
    ['what the maker does not hold', ['user:read'], ['user:read']],
    ['a vote', ['hit:vote', 'hit:read'], ['hit:vote']],
    ['an unknown word', ['distributor:own'], ['distributor:own']],
    ['one twice', ['hit:read', 'hit:read'], ['hit:read']],
    ['none', [], []],
  ])('refuses %s', (_, wanted, scopes) => {
    expect(checkScopes(wanted, analyst)).toMatchObject({ refusal: { code: 'SCOPE_NOT_ALLOWED', details: { scopes } } });
  });

  it('never gives more than the maker holds, nor a decision, whoever asks for whatever', () => {
    fc.assert(
      fc.property(someRoles, fc.subarray([...permissions], { minLength: 1 }), (held, wanted) => {
        const own = permissionsOf(held, ['operator']);
        const given = checkScopes(wanted, own);
        expect(given.ok).toBe(wanted.every((scope) => own.has(scope) && !neverByKey.some((never) => never === scope)));
        if (given.ok) expect(given.value).toEqual(wanted);
      }),
    );
  });
});

describe('effectiveScopes', () => {
  it('shrinks with its maker’s rights at once', () => {
    const scopes = ['distributor:read', 'check:run'];
    expect([...effectiveScopes(scopes, analyst)]).toEqual(scopes);
    expect([...effectiveScopes(scopes, permissionsOf(['logistics']))]).toEqual(['distributor:read']);
    expect([...effectiveScopes(scopes, permissionsOf([]))]).toEqual([]);
  });

  it('never grows beyond the key, beyond its maker, or to a decision, even if a stored row says so', () => {
    fc.assert(
      fc.property(someRoles, fc.subarray([...permissions]), (held, stored) => {
        const own = permissionsOf(held);
        for (const scope of effectiveScopes([...stored, 'anything'], own)) {
          expect(stored.includes(scope) && own.has(scope)).toBe(true);
          expect(neverByKey).not.toContain(scope);
        }
      }),
    );
  });
});

describe('revoke', () => {
  it('happens once, also to an expired key', () => {
    const revoked = revoke(key, moment(2 * DAY));
    expect(revoked).toEqual({ ok: true, value: { ...key, revokedAt: moment(2 * DAY) } });
    expect(revoke({ ...key, revokedAt: moment() }, moment())).toMatchObject({
      refusal: { code: 'KEY_ALREADY_REVOKED' },
    });
  });
});
