import { HASH_BYTES, sameBytes, type Digest } from './bytes';
import { emptyRoot, nodeHash } from './merkle-log';

/*
 * Proof checks as RFC 9162 writes them down, step by step (sections 2.1.3.2 and 2.1.4.2): the work grows with the
 * logarithm of the tree's size, and a path of the wrong length is refused, not only one with a wrong hash.
 */

const isPlace = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const isPath = (path: readonly Uint8Array[]): boolean => path.every((hash) => hash.length === HASH_BYTES);
const odd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);
const isPowerOfTwo = (n: number): boolean => (odd(n) ? n === 1 : isPowerOfTwo(n / 2));

/** A claim that a leaf stands at a place of a tree, and the path that should prove it. */
export interface InclusionClaim {
  /** The leaf's hash. */
  readonly leaf: Uint8Array;
  /** 0-based place in the log. */
  readonly index: number;
  /** Number of leaves of the tree. */
  readonly size: number;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/**
 * Follows an inclusion path (RFC 9162 section 2.1.3.2). If it proves the claim, gives the root that the tree had when this
 * leaf was its last: those siblings on the path that lie left of the leaf are exactly what that root is made of. So the
 * proof of one event also shows which earlier checkpoint the history continues.
 */
export function rootThen({ leaf, index, size, path, root }: InclusionClaim, digest: Digest): Uint8Array | undefined {
  if (!isPlace(index) || !isPlace(size) || index >= size || !isPath([leaf, ...path])) return undefined;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  let then = leaf;
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (odd(place) || place === last) {
      hash = nodeHash(sibling, hash, digest);
      then = nodeHash(sibling, then, digest);
      while (!odd(place) && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling, digest);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && sameBytes(hash, root) ? then : undefined;
}

/** Whether the path proves that the leaf stands at its place (RFC 9162 section 2.1.3.2). */
export const verifyInclusion = (claim: InclusionClaim, digest: Digest): boolean =>
  rootThen(claim, digest) !== undefined;

/** A claim that a tree continues an earlier state of itself, and the path that should prove it. */
export interface ConsistencyClaim {
  /** Number of leaves of the earlier tree. */
  readonly from: number;
  readonly fromRoot: Uint8Array;
  /** Number of leaves of the later tree. */
  readonly to: number;
  readonly toRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether the path proves that the later tree only appends to the earlier one (RFC 9162 section 2.1.4.2). */
export function verifyConsistency(claim: ConsistencyClaim, digest: Digest): boolean {
  const { from, fromRoot, to, toRoot, path } = claim;
  if (!isPlace(from) || !isPlace(to) || from > to || !isPath([fromRoot, toRoot, ...path])) return false;
  if (from === to) return path.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0) return path.length === 0 && sameBytes(fromRoot, emptyRoot(digest));
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...path] : path;
  if (first === undefined || path.length === 0) return false;
  let place = from - 1;
  let last = to - 1;
  while (odd(place)) {
    place = half(place);
    last = half(last);
  }
  let earlier = first;
  let later = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (odd(place) || place === last) {
      earlier = nodeHash(hash, earlier, digest);
      later = nodeHash(hash, later, digest);
      while (!odd(place) && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      later = nodeHash(later, hash, digest);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && sameBytes(earlier, fromRoot) && sameBytes(later, toRoot);
}
