import { describe, expect, it } from '@jest/globals';
import { fromHex, hex, joined } from './bytes';
import {
  append,
  buildTree,
  consistencyProof,
  decodeFrontier,
  emptyFrontier,
  emptyRoot,
  encodeFrontier,
  frontierRoot,
  inclusionProof,
  leafHash,
  rootAt,
  type Frontier,
} from './merkle-log';
import { rootThen, verifyConsistency, verifyInclusion } from './merkle-proof';
import { random, sha256 } from './testing/index';

// The eight leaves, roots and proofs of the certificate-transparency test suite (merkletree/merkle_tree_test.cc).
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const inclusions: [index: number, size: number, path: string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const consistencies: [from: number, to: number, path: string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const bytes = (text: string): Uint8Array => fromHex(text) as Uint8Array;
const leaves = inputs.map((input) => leafHash(bytes(input), sha256));
const grow = (hashes: readonly Uint8Array[]): Frontier =>
  hashes.reduce((frontier, leaf) => append(frontier, leaf, sha256), emptyFrontier);

describe('the published eight-leaf vectors', () => {
  it.each(roots.map((root, size) => [size, root] as const))('root of %i leaves', (size, root) => {
    expect(hex(frontierRoot(grow(leaves.slice(0, size)), sha256))).toBe(root);
    expect(hex(rootAt(buildTree(joined(leaves.slice(0, size)), sha256), sha256))).toBe(root);
    expect(hex(rootAt(buildTree(joined(leaves), sha256), sha256, size))).toBe(root);
  });

  it.each(inclusions)('inclusion of leaf %i among %i', (index, size, path) => {
    expect(inclusionProof(buildTree(joined(leaves), sha256), index, sha256, size).map(hex)).toEqual(path);
    const claim = {
      leaf: leaves[index] as Uint8Array,
      index,
      size,
      path: path.map(bytes),
      root: bytes(roots[size] ?? ''),
    };
    expect(verifyInclusion(claim, sha256)).toBe(true);
  });

  it.each(consistencies)('consistency of %i with %i', (from, to, path) => {
    expect(consistencyProof(buildTree(joined(leaves), sha256), from, sha256, to).map(hex)).toEqual(path);
    const [fromRoot, toRoot] = [bytes(roots[from] ?? ''), bytes(roots[to] ?? '')];
    expect(verifyConsistency({ from, fromRoot, to, toRoot, path: path.map(bytes) }, sha256)).toBe(true);
  });
});

// A second implementation: the recursive definitions of RFC 6962 section 2.1, word for word.
const bigger = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));
const pair = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(joined([Uint8Array.of(1), left, right]));
function mth(d: readonly Uint8Array[]): Uint8Array {
  if (d.length < 2) return d[0] ?? sha256(new Uint8Array(0));
  const k = bigger(d.length);
  return pair(mth(d.slice(0, k)), mth(d.slice(k)));
}
function auditPath(m: number, d: readonly Uint8Array[]): Uint8Array[] {
  if (d.length < 2) return [];
  const k = bigger(d.length);
  return m < k
    ? [...auditPath(m, d.slice(0, k)), mth(d.slice(k))]
    : [...auditPath(m - k, d.slice(k)), mth(d.slice(0, k))];
}
function subproof(m: number, d: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === d.length) return whole ? [] : [mth(d)];
  const k = bigger(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), whole), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

/** Root and proofs of a random tree by this library, and by the recursive definitions. */
function bothWays(hashes: readonly Uint8Array[], index: number, from: number): [ours: string, theirs: string] {
  const tree = buildTree(joined(hashes), sha256);
  const [path, run] = [inclusionProof(tree, index, sha256), consistencyProof(tree, from, sha256)];
  const old = rootAt(tree, sha256, from);
  return [
    [rootAt(tree, sha256), old, ...path, ...run].map(hex).join(),
    [mth(hashes), mth(hashes.slice(0, from)), ...auditPath(index, hashes), ...subproof(from, hashes, true)]
      .map(hex)
      .join(),
  ];
}

describe('random trees against the recursive definitions', () => {
  // 40 times 250 trees: 10,000
  it.each(Array.from({ length: 40 }, (_, part) => part))('part %i: 250 trees agree in roots and proofs', (part) => {
    const chance = random(part + 1);
    const wrong: number[] = [];
    for (let n = 0; n < 250; n++) {
      const hashes = Array.from({ length: 1 + chance.below(20) }, () => sha256(chance.bytes(4)));
      const [ours, theirs] = bothWays(hashes, chance.below(hashes.length), 1 + chance.below(hashes.length));
      if (ours !== theirs) wrong.push(n);
    }
    expect(wrong).toEqual([]);
  });

  it('200 proofs are accepted, and give the root of each earlier time', () => {
    const chance = random(99);
    for (let n = 0; n < 200; n++) {
      const hashes = Array.from({ length: 1 + chance.below(20) }, () => sha256(chance.bytes(4)));
      const tree = buildTree(joined(hashes), sha256);
      const [index, from, size] = [chance.below(hashes.length), 1 + chance.below(hashes.length), hashes.length];
      const root = rootAt(tree, sha256);
      const claim = { leaf: hashes[index] as Uint8Array, index, size, path: inclusionProof(tree, index, sha256), root };
      expect(rootThen(claim, sha256)).toEqual(rootAt(tree, sha256, index + 1));
      const [fromRoot, path] = [rootAt(tree, sha256, from), consistencyProof(tree, from, sha256)];
      expect(verifyConsistency({ from, fromRoot, to: size, toRoot: root, path }, sha256)).toBe(true);
    }
  });
});

describe('a frontier', () => {
  it('stays the same when it is kept and read back, and grows on from there', () => {
    const chance = random(1);
    const hashes = Array.from({ length: 70 }, () => chance.bytes(32));
    let kept = emptyFrontier;
    for (const [size, leaf] of hashes.entries()) {
      kept = append(decodeFrontier(size, encodeFrontier(kept)), leaf, sha256);
      expect(hex(frontierRoot(kept, sha256))).toBe(hex(mth(hashes.slice(0, size + 1))));
    }
  });

  it('of no leaves has the root of nothing', () => {
    expect(frontierRoot(emptyFrontier, sha256)).toEqual(emptyRoot(sha256));
    expect(rootAt(buildTree(new Uint8Array(0), sha256), sha256)).toEqual(emptyRoot(sha256));
  });

  it('refuses what cannot be one', () => {
    expect(() => decodeFrontier(3, new Uint8Array(32))).toThrow('The frontier of 3 leaves has 64 bytes, not 32');
    expect(() => decodeFrontier(-1, new Uint8Array(0))).toThrow('-1 is no tree size');
    expect(() => append(emptyFrontier, new Uint8Array(31), sha256)).toThrow('A leaf hash has 32 bytes, not 31');
  });

  it('counts places above 2^31 rightly', () => {
    const size = 2 ** 40 + 1;
    const low = Uint8Array.from({ length: 32 }, () => 1);
    const high = Uint8Array.from({ length: 32 }, () => 2);
    const grown = append({ size, nodes: [high, low] }, low, sha256);
    expect(grown).toEqual({ size: size + 1, nodes: [high, pair(low, low)] });
  });
});

describe('a tree', () => {
  it('refuses places and sizes it does not have', () => {
    const tree = buildTree(joined(leaves), sha256);
    expect(() => inclusionProof(tree, 8, sha256)).toThrow('There is no leaf 8 among the first 8');
    expect(() => inclusionProof(tree, 4, sha256, 4)).toThrow('There is no leaf 4 among the first 4');
    expect(() => consistencyProof(tree, 9, sha256)).toThrow('9 lies outside 0 to 8');
    expect(() => rootAt(tree, sha256, 9)).toThrow('The tree has 8 leaves, so it has no state of size 9');
    expect(() => buildTree(new Uint8Array(33), sha256)).toThrow('Leaf hashes have 32 bytes each');
  });
});
