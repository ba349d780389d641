import { HASH_BYTES, joined, type Digest } from './bytes';

/*
 * The Merkle tree of RFC 6962 section 2.1 (kept by RFC 9162). Sizes and places are counted with ordinary arithmetic
 * instead of bit operations, which in JavaScript end at 2^31.
 */

/** Hash of a leaf: SHA-256(0x00 || bytes), RFC 6962 section 2.1. */
export const leafHash = (bytes: Uint8Array, digest: Digest): Uint8Array => digest(joined([Uint8Array.of(0), bytes]));

/** Hash of an inner node: SHA-256(0x01 || left || right), RFC 6962 section 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array, digest: Digest): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return digest(bytes);
}

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (digest: Digest): Uint8Array => digest(new Uint8Array(0));

/**
 * The right edge of a growing tree (a compact range from 0): the roots of its perfect subtrees, largest first, one for
 * each 1 in the binary form of `size`. All that is needed to append a leaf and to tell the root; at most 53 hashes.
 */
export interface Frontier {
  readonly size: number;
  readonly nodes: readonly Uint8Array[];
}

/** The frontier of a log without events. */
export const emptyFrontier: Frontier = { size: 0, nodes: [] };

/**
 * The frontier after one more leaf; the given one stays as it is.
 * @param leaf the leaf's hash, 32 bytes (see {@link leafHash})
 * @throws RangeError when `leaf` is no hash.
 */
export function append(frontier: Frontier, leaf: Uint8Array, digest: Digest): Frontier {
  if (leaf.length !== HASH_BYTES) throw new RangeError(`A leaf hash has 32 bytes, not ${leaf.length}`);
  const nodes = frontier.nodes.slice();
  let node = leaf;
  for (let rest = frontier.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    node = nodeHash(nodes.pop() as Uint8Array, node, digest);
  }
  nodes.push(node);
  return { size: frontier.size + 1, nodes };
}

/** Root of the tree that a frontier stands for. */
export const frontierRoot = (frontier: Frontier, digest: Digest): Uint8Array =>
  frontier.nodes.length === 0
    ? emptyRoot(digest)
    : frontier.nodes.reduceRight((right, left) => nodeHash(left, right, digest));

/** The hashes of a frontier as bytes to keep beside its size. */
export const encodeFrontier = (frontier: Frontier): Uint8Array => joined(frontier.nodes);

/**
 * The frontier of kept bytes.
 * @throws RangeError when the bytes cannot be the frontier of a tree of that size.
 */
export function decodeFrontier(size: number, bytes: Uint8Array): Frontier {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is no tree size`);
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  if (bytes.length !== count * HASH_BYTES) {
    throw new RangeError(`The frontier of ${size} leaves has ${count * HASH_BYTES} bytes, not ${bytes.length}`);
  }
  return { size, nodes: Array.from({ length: count }, (_, i) => bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES)) };
}

/**
 * A whole tree in memory, for proofs: level 0 holds the leaf hashes, each level above one hash for two, and a last odd
 * one is carried up unchanged, which gives exactly the tree of RFC 6962. 64 MB for a million leaves.
 */
export interface MerkleTree {
  readonly size: number;
  /** One byte string per level, 32 bytes per node, leaves first. */
  readonly levels: readonly Uint8Array[];
}

/**
 * Builds the tree over leaf hashes.
 * @param leaves the leaf hashes in log order, one after the other, 32 bytes each
 * @throws RangeError when the length is no multiple of 32.
 */
export function buildTree(leaves: Uint8Array, digest: Digest): MerkleTree {
  if (leaves.length % HASH_BYTES !== 0) throw new RangeError('Leaf hashes have 32 bytes each');
  const levels = [leaves];
  const pair = new Uint8Array(1 + 2 * HASH_BYTES);
  pair[0] = 1;
  for (let below = leaves; below.length > HASH_BYTES;) {
    const count = below.length / HASH_BYTES;
    const level = new Uint8Array(Math.ceil(count / 2) * HASH_BYTES);
    for (let i = 0; i + 1 < count; i += 2) {
      pair.set(below.subarray(i * HASH_BYTES, (i + 2) * HASH_BYTES), 1);
      level.set(digest(pair), (i / 2) * HASH_BYTES);
    }
    if (count % 2 === 1) level.set(below.subarray((count - 1) * HASH_BYTES), level.length - HASH_BYTES);
    levels.push(level);
    below = level;
  }
  return { size: leaves.length / HASH_BYTES, levels };
}

/** Height of a tree: 0 for one leaf, 1 for two, 2 for three or four. */
function height(size: number): number {
  let levels = 0;
  for (let width = 1; width < size; width *= 2) levels += 1;
  return levels;
}

/** The node at a place of the tree cut off at `size` leaves; only nodes on the cut's right edge are computed anew. */
function nodeAt(tree: MerkleTree, level: number, index: number, size: number, digest: Digest): Uint8Array {
  const width = 2 ** level;
  if (size === tree.size || (index + 1) * width <= size) {
    return (tree.levels[level] as Uint8Array).slice(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
  const left = nodeAt(tree, level - 1, 2 * index, size, digest);
  if (index * width + width / 2 >= size) return left;
  return nodeHash(left, nodeAt(tree, level - 1, 2 * index + 1, size, digest), digest);
}

function mustLieWithin(tree: MerkleTree, size: number): void {
  if (!Number.isSafeInteger(size) || size < 0 || size > tree.size) {
    throw new RangeError(`The tree has ${tree.size} leaves, so it has no state of size ${size}`);
  }
}

/**
 * Root of the tree over its first `size` leaves.
 * @throws RangeError when the tree has fewer.
 */
export function rootAt(tree: MerkleTree, digest: Digest, size: number = tree.size): Uint8Array {
  mustLieWithin(tree, size);
  return size === 0 ? emptyRoot(digest) : nodeAt(tree, height(size), 0, size, digest);
}

/**
 * The inclusion proof (audit path, RFC 6962 section 2.1.1) of one leaf in the tree over the first `size` leaves, from
 * the leaf's sibling upwards. No hashing at all when `size` is the tree's own.
 * @throws RangeError when the place lies outside.
 */
export function inclusionProof(tree: MerkleTree, index: number, digest: Digest, size = tree.size): Uint8Array[] {
  mustLieWithin(tree, size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`There is no leaf ${index} among the first ${size}`);
  }
  const path: Uint8Array[] = [];
  let place = index;
  for (let level = 0; level < height(size); level++) {
    const sibling = place % 2 === 0 ? place + 1 : place - 1;
    if (sibling * 2 ** level < size) path.push(nodeAt(tree, level, sibling, size, digest));
    place = Math.floor(place / 2);
  }
  return path;
}

/**
 * The consistency proof (RFC 6962 section 2.1.2) that the tree of `to` leaves continues the tree of `from` leaves.
 * Empty when both sizes are equal or `from` is 0.
 * @throws RangeError when `from` is greater than `to`, or `to` than the tree.
 */
export function consistencyProof(tree: MerkleTree, from: number, digest: Digest, to = tree.size): Uint8Array[] {
  mustLieWithin(tree, to);
  if (!Number.isSafeInteger(from) || from < 0 || from > to) throw new RangeError(`${from} lies outside 0 to ${to}`);
  if (from === 0) return [];
  const span = (low: number, high: number): Uint8Array => {
    const level = height(high - low);
    return nodeAt(tree, level, low / 2 ** level, to, digest);
  };
  // SUBPROOF of the RFC over the leaves low to high-1; `known` while the old tree is exactly the left part so far
  const subproof = (low: number, high: number, known: boolean): Uint8Array[] => {
    if (from === high) return known ? [] : [span(low, high)];
    const middle = low + 2 ** (height(high - low) - 1);
    return from <= middle
      ? [...subproof(low, middle, known), span(middle, high)]
      : [...subproof(middle, high, false), span(low, middle)];
  };
  return subproof(0, to, true);
}
