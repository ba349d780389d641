import { describe, expect, it } from '@jest/globals';
import { deeperThan } from './body-depth';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('deeperThan', () => {
  it.each([undefined, null, 1, 'text', {}, [], { a: [1, { b: null }] }])('finds %j shallow', (body) => {
    expect(deeperThan(body, 3)).toBe(false);
  });

  it('counts levels of lists and objects, on whichever branch', () => {
    expect([19, 20, 21].map((depth) => deeperThan(nested(depth), 20))).toEqual([false, false, true]);
    expect(deeperThan({ a: 1, b: [{ c: [] }] }, 3)).toBe(true);
    expect(deeperThan({ a: 1, b: [{ c: [] }] }, 4)).toBe(false);
  });

  it('is not brought down by any depth', () => {
    expect(deeperThan(nested(4_000), 20)).toBe(true);
  });
});
