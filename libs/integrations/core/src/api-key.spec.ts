import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { KEY_BYTES, makeApiKey, readApiKey } from './api-key';

const random = fc.uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES });
const nought = makeApiKey(new Uint8Array(KEY_BYTES));

describe('makeApiKey', () => {
  it('has the published form', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const { text, publicId, secret } = makeApiKey(bytes);
        expect(text).toMatch(/^dsk_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}$/);
        expect(text.startsWith(`dsk_live_${publicId}_${secret}`)).toBe(true);
        expect(secret).toHaveLength(43);
      }),
    );
  });

  it('stays as it is, for keys are in use: examples computed elsewhere', () => {
    expect(nought.publicId).toBe('0'.repeat(8));
    expect(nought.secret).toBe('0'.repeat(43));
    const highest = makeApiKey(new Uint8Array(KEY_BYTES).fill(255));
    expect([nought.text.slice(-6), highest.text]).toEqual([
      '0ebUob',
      'dsk_live_HvWXNAa7_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp11j9IWc',
    ]);
  });

  it('keeps all 256 bits: another byte is another secret', () => {
    fc.assert(
      fc.property(
        random,
        fc.integer({ min: 6, max: KEY_BYTES - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, by) => {
          const other = bytes.map((byte, i) => (i === at ? (byte + by) % 256 : byte));
          expect(makeApiKey(other).secret).not.toBe(makeApiKey(bytes).secret);
        },
      ),
    );
  });

  it('wants all its randomness', () => {
    expect(() => makeApiKey(new Uint8Array(KEY_BYTES - 1))).toThrow(RangeError);
  });
});

describe('readApiKey', () => {
  it('reads what was made', () => {
    fc.assert(fc.property(random, (bytes) => expect(readApiKey(makeApiKey(bytes).text)).toEqual(makeApiKey(bytes))));
  });

  it('notices any one wrong character', () => {
    const char = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_- ');
    fc.assert(
      fc.property(random, fc.nat(nought.text.length - 1), char, (bytes, at, wrong) => {
        const { text } = makeApiKey(bytes);
        fc.pre(text[at] !== wrong);
        expect(readApiKey(text.slice(0, at) + wrong + text.slice(at + 1))).toBeNull();
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['another mark', nought.text.replace('live', 'test')],
    ['a blank behind it', `${nought.text} `],
    ['a line behind it', `${nought.text}\n`],
    ['a character too few', nought.text.slice(0, -1)],
    ['a character too many', `${nought.text}0`],
    ['a session token', 'x'.repeat(43)],
  ])('is null for %s', (_, text) => expect(readApiKey(text)).toBeNull());
});
