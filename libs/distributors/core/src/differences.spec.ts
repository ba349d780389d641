import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { differences, sameJson } from './differences';

const json = fc.jsonValue({ maxDepth: 4 });

describe('differences', () => {
  it('names the deepest place', () => {
    expect(differences({ a: { b: 1, c: [1] } }, { a: { b: 2, c: [1] } })).toEqual([
      { pointer: '/a/b', before: 1, after: 2 },
    ]);
  });

  it('takes absent and null for the same nothing', () => {
    expect(differences({ a: null }, {})).toEqual([]);
    expect(differences({}, { a: 1 })).toEqual([{ pointer: '/a', before: null, after: 1 }]);
    expect(differences({ a: 1 }, { a: undefined })).toEqual([{ pointer: '/a', before: 1, after: null }]);
  });

  it('compares a plain list as a whole', () => {
    expect(differences({ l: ['DE', 'AT'] }, { l: ['AT', 'DE'] })).toEqual([
      { pointer: '/l', before: ['DE', 'AT'], after: ['AT', 'DE'] },
    ]);
  });

  it('follows named items wherever they stand', () => {
    const [a, b, c] = [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
      { id: 'c', n: 1 },
    ];
    expect(differences([a, b], [c, { ...b, n: 2 }])).toEqual([
      { pointer: '/a', before: a, after: null },
      { pointer: '/b/n', before: 1, after: 2 },
      { pointer: '/c', before: null, after: c },
    ]);
    expect(differences([], [a])).toEqual([{ pointer: '/a', before: null, after: a }]);
  });

  it('compares a list whose ids repeat as a whole', () => {
    const twice = [{ id: 'a' }, { id: 'a' }];
    expect(differences(twice, [{ id: 'a' }])).toEqual([{ pointer: '', before: twice, after: [{ id: 'a' }] }]);
  });

  it('escapes keys, and is not fooled by inherited names', () => {
    expect(differences({ 'a/b~': 1 }, {})).toEqual([{ pointer: '/a~1b~0', before: 1, after: null }]);
    expect(differences({}, { constructor: 1 })).toEqual([{ pointer: '/constructor', before: null, after: 1 }]);
  });

  it('is empty exactly for documents that say the same', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(differences(a, a)).toEqual([]);
        if (differences(a, b).length === 0) expect(withoutNulls(a)).toEqual(withoutNulls(b));
        if (sameJson(a, b)) expect(differences(a, b)).toEqual([]);
      }),
    );
  });

  it('says backwards what it says forwards', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const turned = differences(b, a).map(({ pointer, before, after }) => ({
          pointer,
          before: after,
          after: before,
        }));
        expect(differences(a, b)).toEqual(turned);
      }),
    );
  });
});

/** Absent and null fields mean the same here. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutNulls);
    const byId = items.every((item) => typeof (item as { id?: unknown } | null)?.id === 'string');
    return byId && items.length > 0
      ? Object.fromEntries(items.map((item) => [(item as { id: string }).id, item]))
      : items;
  }
  if (typeof value !== 'object' || value === null) return value ?? null;
  const kept = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutNulls(item)]));
}
