import { describe, expect, it } from '@jest/globals';
import { pointerTo, pointerTokens, valueAt, withValueAt } from './json-pointer';

// The example document of RFC 6901 section 5.
const document = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('a JSON pointer', () => {
  it.each([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('%j names what RFC 6901 says', (pointer, value) => {
    expect(valueAt(document, pointer)).toEqual(value);
  });

  it.each(['/bar', '/foo/2', '/foo/-', '/foo/00', '/foo/0/x', '/toString', '/foo/length'])(
    '%j names nothing',
    (pointer) => {
      expect(valueAt(document, pointer)).toBeUndefined();
    },
  );

  it('escapes a member name, and undoes it in the right order', () => {
    expect(pointerTo('/x', '~1/')).toBe('/x/~01~1');
    expect(pointerTokens('/x/~01~1')).toEqual(['x', '~1/']);
    expect(pointerTokens('x')).toBeUndefined();
    expect(pointerTokens('/~2')).toBeUndefined();
  });

  it('changes a copy', () => {
    expect(withValueAt(document, '/foo/1', null)).toEqual({ ...document, foo: ['bar', null] });
    expect(document.foo).toEqual(['bar', 'baz']);
    expect(() => withValueAt(document, '/bar', 1)).toThrow('Nothing lies at /bar');
    expect(() => withValueAt(document, '', 1)).toThrow('Nothing lies at ""');
  });
});
