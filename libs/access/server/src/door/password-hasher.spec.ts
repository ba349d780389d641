import { afterEach, describe, expect, it } from '@jest/globals';
import { PasswordHasher, passwordCost } from './password-hasher';

const options = { secret: new Uint8Array(32), publicUrl: 'https://downstream.test' };
const before = process.env['NODE_ENV'];
afterEach(() => {
  process.env['NODE_ENV'] = before;
});

describe('PasswordHasher', () => {
  it('is never light in production', () => {
    expect(passwordCost).toEqual({ memoryCost: 65_536, timeCost: 3, parallelism: 1 });
    process.env['NODE_ENV'] = 'production';
    expect(() => new PasswordHasher({ ...options, lightForTests: true })).toThrow('for tests only');
    expect(() => new PasswordHasher(options)).not.toThrow();
  });

  it('salts every hash, and knows a letter however it was composed', async () => {
    const hasher = new PasswordHasher({ ...options, lightForTests: true });
    await hasher.onModuleInit();
    const [one, two] = await Promise.all([hasher.hash('Zo\u00eb'), hasher.hash('Zo\u00eb')]);
    expect(one).not.toBe(two);
    expect(await hasher.fits('Zoe\u0308', one)).toBe(true);
    expect(await hasher.fits('Zoe', one)).toBe(false);
    expect(await hasher.fits('anything', undefined)).toBe(false);
  });
});
