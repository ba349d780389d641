import type { TenantId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkedRecipient, isAddress, mailKey, oneLine } from './envelope';

describe('isAddress', () => {
  it.each([
    'anna@example.com',
    'anna.lim+news@mail.example.co.uk',
    "o'neil@example.com",
    'a@localhost',
    'x@müller.de',
    'x@例え.jp',
  ])('takes %s', (address) => expect(isAddress(address)).toBe(true));

  it.each([
    '',
    'anna',
    '@example.com',
    'anna@',
    'anna@example..com',
    '.anna@example.com',
    'anna@-example.com',
    'anna lim@example.com',
    'anna@example.com, b@example.com',
    'anna@example.com;b@example.com',
    'Anna <anna@example.com>',
    'anna@example.com\r\nBcc: b@example.com',
    'anna@example.com\n',
    'anna\0@example.com',
    '"anna b"@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.com`,
    `a@${'b.'.repeat(130)}com`,
  ])('refuses %j', (address) => expect(isAddress(address)).toBe(false));
});

const sign = fc.constantFrom(
  'a',
  'Ñ',
  '中',
  '😀',
  ' ',
  '\r',
  '\n',
  '\t',
  '\0',
  '\u001b',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
);

describe('oneLine', () => {
  it('leaves no line break or control character, and ordinary text alone', () => {
    expect(oneLine('Anna\r\nBcc: x@example.com')).toBe('Anna Bcc: x@example.com');
    expect(oneLine('  Società  Ñandú 中文 \u0000\u2028\u202e end ')).toBe('Società Ñandú 中文 end');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 250 }), (signs) => {
        const text = signs.join('');
        // eslint-disable-next-line no-control-regex -- the very characters that must be gone
        expect(oneLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        expect(Array.from(oneLine(text)).length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 40 },
    );
  });
});

describe('checkedRecipient', () => {
  it('keeps the name on one line', () => {
    expect(checkedRecipient({ address: 'a@example.com', name: 'Anna\r\nBcc: b' })).toEqual({
      address: 'a@example.com',
      name: 'Anna Bcc: b',
    });
  });

  it('refuses an address that is none', () => {
    expect(() => checkedRecipient({ address: 'a@example.com\r\nBcc: b@example.com' })).toThrow('INPUT_INVALID');
  });
});

describe('mailKey', () => {
  it('follows from tenant and occasion alone', () => {
    const key = (tenant: string, messageId: string) => mailKey({ tenantId: tenant as TenantId, messageId });
    expect(key('a', 'event-1')).toMatch(/^[0-9a-f]{32}$/);
    expect(key('a', 'event-1')).toBe(key('a', 'event-1'));
    expect(new Set([key('a', 'event-1'), key('b', 'event-1'), key('a', 'event-2')]).size).toBe(3);
  });
});
