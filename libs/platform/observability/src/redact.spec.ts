import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSecretKey, loggableError, redacted, scrub } from './redact';

describe('isSecretKey', () => {
  it.each([
    'password',
    'newPassword',
    'PASSWORD',
    'token',
    'accessToken',
    'x-csrf-token',
    'cookie',
    'Set-Cookie',
    'set_cookie',
    'authorization',
    'code',
    'recoveryCodes',
    'signInCode',
    'secret',
    'clientSecret',
    'email',
    'e-mail',
    'contactEmail',
    'otp',
    'sessionId',
  ])('holds back %s', (key) => expect(isSecretKey(key)).toBe(true));

  it.each(['statusCode', 'countryCode', 'name', 'tenantId', 'requestId', 'refusal', 'errorCode', 'encoded', 'pinned'])(
    'lets %s through',
    (key) => expect(isSecretKey(key)).toBe(false),
  );
});

describe('scrub', () => {
  it.each([
    ['connect postgres://app:hunter2@db:5432/x failed', 'connect postgres://[redacted]@db:5432/x failed'],
    ['see https://d.example/invite#t0k3n-v4lue now', 'see https://d.example/invite#[redacted] now'],
    ['GET /link?token=t0k3n&x=1', 'GET /link?token=[redacted]&x=1'],
    ['GET /a?x=1&resetCode=123456', 'GET /a?x=1&resetCode=[redacted]'],
    ['Authorization: Bearer abc.def-ghi', 'Authorization: [redacted] [redacted]'],
    ['key dsk_live_abcd1234_secretsecret refused', 'key dsk_live_[redacted] refused'],
    ['{"password":"hunter2","a":1}', '{"password":"[redacted]","a":1}'],
    ['password=hunter2', 'password=[redacted]'],
    ['mail to anna.lim+x@mail.example.com bounced', 'mail to [e-mail] bounced'],
    ['nothing to hide', 'nothing to hide'],
  ])('%s', (text, expected) => expect(scrub(text)).toBe(expected));

  it('stays quick on evil texts', () => {
    const evil = [
      'a'.repeat(50_000),
      'a.'.repeat(25_000),
      '@'.repeat(50_000),
      'http://'.repeat(8_000),
      '?code'.repeat(9_000),
      'password:'.repeat(6_000),
    ];
    const begun = performance.now();
    for (const text of evil) scrub(text);
    expect(performance.now() - begun).toBeLessThan(300);
  });
});

describe('redacted', () => {
  it('censors by key at any depth, whatever the value', () => {
    const order = {
      user: { email: 'a@b.ch', tokens: ['x'], nested: [{ password: { deep: 'hunter2' } }] },
      code: 123456,
      code2: 5,
    };
    expect(redacted(order)).toEqual({
      user: { email: '[redacted]', tokens: '[redacted]', nested: [{ password: '[redacted]' }] },
      code: '[redacted]',
      code2: 5,
    });
  });

  it('copes with anything', () => {
    const ring: Record<string, unknown> = { name: 'ring' };
    ring.self = ring;
    expect(JSON.stringify(redacted(ring))).toContain('[deep]');
    expect(
      redacted({
        at: new Date(0),
        none: new Date(NaN),
        big: 1n,
        bytes: Buffer.from('hunter2'),
        set: new Set(['a@b.ch']),
        map: new Map([['token', 1]]),
        f: () => 1,
        password: null,
      }),
    ).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      none: 'no date',
      big: '1',
      bytes: '[bytes]',
      set: ['[e-mail]'],
      map: { token: '[redacted]' },
      f: undefined,
      password: null,
    });
    expect(redacted({ toJSON: () => ({ secret: 'hunter2' }) })).toEqual({ secret: '[redacted]' });
    expect(redacted(new Map<unknown, number>([[{ toString: undefined }, 1]]))).toEqual({ '[object]': 1 });
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }), (value) => {
        expect(() => JSON.stringify(redacted(value))).not.toThrow();
      }),
    );
  });

  it('changes nothing of the original', () => {
    const original = { password: 'hunter2', list: ['a@b.ch'] };
    redacted(original);
    expect(original).toEqual({ password: 'hunter2', list: ['a@b.ch'] });
  });
});

describe('loggableError', () => {
  it('keeps words, code and cause, and drops what drivers add', () => {
    const cause = Object.assign(new Error('Key (email)=(anna@example.com) exists'), {
      code: '23505',
      detail: 'anna',
      parameters: ['hunter2'],
    });
    const error = new Error('insert failed', { cause });
    const line = JSON.stringify(loggableError(error));
    expect(line).toContain('23505');
    expect(line).toContain('insert failed');
    for (const leak of ['hunter2', 'anna']) expect(line).not.toContain(leak);
  });
});
