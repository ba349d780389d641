import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { signIn } from '@downstream/contracts';
import { PasswordHasher } from '../door/password-hasher';
import { AccessWorld, PASSWORD, type Member } from '../testing/access-world';

let access: AccessWorld;
let member: Member;
beforeAll(async () => {
  access = await AccessWorld.create();
  member = await access.member(await access.tenant());
});
afterAll(() => access.world.close());

/** 200 tries in parts, so that each stays within the time of a test. */
const PARTS = 5;
const PAIRS = 20;
const AT_ONCE = 4;
const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

describe('a refused sign-in', () => {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const refuse = async (kind: 'known' | 'unknown', i: number): Promise<void> => {
    const email = kind === 'known' ? member.email : `nobody.${i}@meridian.test`;
    const start = performance.now();
    await access.browser().refused('SIGN_IN_FAILED', signIn, { body: { email, password: 'not the password' } });
    times[kind].push(performance.now() - start);
  };

  it.each(Array.from({ length: PARTS }, (_, part) => part))('is measured in pairs (part %i)', async (part) => {
    // In pairs and in turn, so that whatever else the machine does meets both alike.
    for (let i = part * PAIRS; i < (part + 1) * PAIRS; i += AT_ONCE) {
      const some = Array.from({ length: AT_ONCE }, (_, k) => [
        () => refuse('known', i + k),
        () => refuse('unknown', i + k),
      ]);
      await Promise.all(some.flatMap((pair, k) => (k % 2 ? pair : pair.reverse())).map((one) => one()));
    }
    expect(times.known).toHaveLength((part + 1) * PAIRS);
  });

  it('does not tell by its time whether the account exists: medians differ by less than 5 ms', () => {
    const [known, unknown] = [median(times.known), median(times.unknown)];
    console.info(`median of a refusal: known ${known.toFixed(2)} ms, unknown ${unknown.toFixed(2)} ms`);
    expect(times.known.length + times.unknown.length).toBe(200);
    expect(Math.abs(known - unknown)).toBeLessThan(5);
  });

  it('hashes a password once for either, and for an account that was never accepted', async () => {
    const fits = jest.spyOn(access.world.get(PasswordHasher), 'fits');
    await refuse('known', 0);
    await refuse('unknown', 0);
    expect(fits.mock.calls.map(([, hash]) => typeof hash)).toEqual(['string', 'undefined']);
    fits.mockRestore();
  });
});

describe('the hash of an unknown account', () => {
  it('costs what a real one does, at the full price', async () => {
    const hasher = new PasswordHasher({ secret: new Uint8Array(32), publicUrl: 'https://downstream.test' });
    await hasher.onModuleInit();
    const hash = await hasher.hash(PASSWORD);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    // Time of the processor, not of the clock: it is the same however busy the machine is.
    const cost = async (stored: string | undefined): Promise<number> => {
      const start = process.cpuUsage();
      expect(await hasher.fits('not the password', stored)).toBe(false);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    const known = median([await cost(hash), await cost(hash), await cost(hash)]);
    const unknown = median([await cost(undefined), await cost(undefined), await cost(undefined)]);
    console.info(`a password hash: known ${known.toFixed(0)} ms, unknown ${unknown.toFixed(0)} ms`);
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
    expect(await hasher.fits(PASSWORD, hash)).toBe(true);
  });
});
