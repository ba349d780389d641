import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import type { Account } from './accounts';
import { PasswordPolicy } from './password-policy';

const policy = new PasswordPolicy();
const account = (secondFactorRequired: boolean, secondFactorSince: Instant | null = null) =>
  ({
    tenant: { name: 'Meridian Optics', slug: 'meridian', secondFactorRequired },
    user: { email: 'ana.costa@meridian.test', name: 'Ana Costa', roles: ['analyst'], secondFactorSince },
  }) as unknown as Account;
const faults = (password: string, of = account(true)): unknown => {
  try {
    policy.accept(password, of);
    return [];
  } catch (error) {
    return (error as { refusal: { details: { faults: unknown } } }).refusal.details.faults;
  }
};

describe('PasswordPolicy', () => {
  // The dictionaries are loaded at the first password.
  beforeAll(() => void faults('first'));

  it('asks for eight characters beside a second factor and for fifteen without', () => {
    expect(faults('tP8-zq4!')).toEqual([]);
    expect(faults('tP8-zq4')).toEqual(['TOO_SHORT']);
    expect(faults('tP8-zq4!vKm#20', account(false))).toEqual(['TOO_SHORT']);
    expect(faults('tP8-zq4!vKm#20x', account(false))).toEqual([]);
    expect(faults('tP8-zq4!', account(false, '2026-03-02T08:00:00.000Z' as Instant))).toEqual([]);
  });

  it.each([
    'password',
    'qwertyuiop',
    'Passw0rd1',
    '1234567890123456',
    'aaaaaaaaaaaaaaaa',
    'meridianoptics',
    'ana.costa@meridian.test',
    'iloveyou2',
  ])('refuses %s: anybody would guess it', (password) => {
    expect(faults(password)).toEqual(['EASY_TO_GUESS']);
  });

  it('takes any characters, and a phrase', () => {
    expect(faults('правильная лошадь батарея')).toEqual([]);
    expect(faults('correct horse battery staple!')).toEqual([]);
    expect(faults('😀🦊🌧️🚲🎻🪵🧭🗿')).toEqual([]);
  });

  it('says that a very long one is too long, without looking at all of it', () => {
    expect(faults('tP8-zq4!'.repeat(125_000))).toEqual(['TOO_LONG']);
  });
});
