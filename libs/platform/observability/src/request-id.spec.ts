import { isUuid } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { requestIdOf } from './request-id';

describe('requestIdOf', () => {
  it('keeps a harmless id', () => {
    for (const id of ['abcdefgh', '018f0000-0000-7000-8000-00000000000a', 'a.b_c-d1', 'x'.repeat(64)]) {
      expect(requestIdOf(id)).toBe(id);
    }
  });

  it.each([
    undefined,
    '',
    'short',
    'x'.repeat(65),
    'abcdefgh\r\nset-cookie: a=b',
    'abcdefgh\n',
    'abc defgh',
    'ä'.repeat(10),
    ['abcdefgh'],
    'abcdefgh, abcdefgh',
  ])('makes a new one instead of %j', (given) => expect(isUuid(requestIdOf(given))).toBe(true));
});
