import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedNameIndex, createNameIndex, openNameIndex, search, snapshotOf } from './name-index';
import { SnapshotError } from './snapshot';

const METHOD = 'screening/β';
const words = [
  'KARIM',
  'Karimov',
  'al-Nadir',
  'Trading',
  'LLC',
  'ООО',
  'Ромашка',
  'mhmd',
  'Mohammed',
  '7',
  'Ltd.',
  'Nadia',
];
const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const entries = fc.array(fc.record({ ref: fc.constantFrom('a', 'b', 'ж', 'd'), name }), { maxLength: 12 });

const shared = (bytes: Uint8Array): Uint8Array => {
  const view = new Uint8Array(new SharedArrayBuffer(bytes.length));
  view.set(bytes);
  return view;
};

const faultOf = (bytes: Uint8Array, method = METHOD): string | null => {
  try {
    openNameIndex(bytes, method);
    return null;
  } catch (error) {
    if (error instanceof SnapshotError) return error.fault;
    throw error;
  }
};

describe('a snapshot of an index', () => {
  it('answers as the index that it is of, where it lies, moved, and shared', () => {
    fc.assert(
      fc.property(entries, entries, fc.constantFrom('a', 'none'), name, (first, added, gone, query) => {
        const index = changedNameIndex(createNameIndex(first), { removed: [gone], added });
        const bytes = snapshotOf(index, METHOD);
        const moved = new Uint8Array(bytes.length + 3);
        moved.set(bytes, 3);
        for (const one of [bytes, moved.subarray(3), shared(bytes)]) {
          const opened = openNameIndex(one, METHOD);
          expect(opened.names).toBe(index.names);
          const options = { threshold: 0.3, limit: 20 };
          expect(search(opened, query, options)).toEqual(search(index, query, options));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes changes as every index does', () => {
    const opened = openNameIndex(snapshotOf(createNameIndex([{ ref: 'a', name: 'Karim Nadir' }]), METHOD), METHOD);
    const changed = changedNameIndex(opened, { removed: ['a'], added: [{ ref: 'b', name: 'Karim Nadia' }] });
    expect(search(changed, 'Karim Nadia').map(({ ref }) => ref)).toEqual(['b']);
    expect(opened.names).toBe(1);
  });

  it('is the same bytes of the same names', () => {
    const index = (): Uint8Array => snapshotOf(createNameIndex([{ ref: 'a', name: 'Karim Nadir' }]), METHOD);
    expect(index()).toEqual(index());
  });

  describe('is refused', () => {
    const bytes = snapshotOf(
      createNameIndex(words.map((word, n) => ({ ref: `${n}`, name: `${word} Baikal` }))),
      METHOD,
    );
    const altered = (at: number, to: number): Uint8Array => {
      const copy = bytes.slice();
      copy[at] = to;
      return copy;
    };
    const reversed = (from: number): Uint8Array => {
      const copy = bytes.slice();
      copy.subarray(from, from + 4).reverse();
      return copy;
    };

    it('cut off anywhere, or with something behind it', () => {
      const lengths = Array.from(bytes, (_, length) => length);
      const faults = lengths.map((length) => faultOf(bytes.subarray(0, length)));
      expect(faults).toEqual(lengths.map((length) => (length < 32 ? 'NOT_A_SNAPSHOT' : 'TRUNCATED')));
      expect(faultOf(Uint8Array.of(...bytes, 0))).toBe('ALTERED');
    });

    it('with any bit of any byte another', () => {
      fc.assert(
        fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
          expect(faultOf(altered(at, (bytes[at] as number) ^ flip))).not.toBeNull();
        }),
        { numRuns: 500 },
      );
    });

    it('of something else, of another byte order, format or method, each with its reason', () => {
      expect(faultOf(altered(0, 0))).toBe('NOT_A_SNAPSHOT');
      expect(faultOf(reversed(8))).toBe('OTHER_BYTE_ORDER');
      expect(faultOf(altered(12, 99))).toBe('OTHER_FORMAT');
      expect(faultOf(altered(bytes.length - 1, 0xff))).toBe('ALTERED');
      expect(faultOf(bytes, 'screening/1')).toBe('OTHER_METHOD');
      expect(() => openNameIndex(bytes, 'screening/1')).toThrow('another method');
    });
  });
});
