import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joined } from './bytes';
import { buildTree, consistencyProof, emptyRoot, inclusionProof, rootAt } from './merkle-log';
import { verifyConsistency, verifyInclusion, type ConsistencyClaim, type InclusionClaim } from './merkle-proof';
import { sha256 } from './testing/index';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const RUNS = { numRuns: 150 };

/** A true claim about a random tree. */
const inclusion = fc
  .array(hash, { minLength: 1, maxLength: 40 })
  .chain((leaves) => fc.tuple(fc.constant(leaves), fc.nat(leaves.length - 1)))
  .map(([leaves, index]): InclusionClaim => {
    const tree = buildTree(joined(leaves), sha256);
    const path = inclusionProof(tree, index, sha256);
    return { leaf: leaves[index] as Uint8Array, index, size: leaves.length, path, root: rootAt(tree, sha256) };
  });

const consistency = fc
  .array(hash, { minLength: 2, maxLength: 40 })
  .chain((leaves) => fc.tuple(fc.constant(leaves), fc.integer({ min: 1, max: leaves.length - 1 })))
  .map(([leaves, from]): ConsistencyClaim => {
    const tree = buildTree(joined(leaves), sha256);
    const path = consistencyProof(tree, from, sha256);
    return { from, fromRoot: rootAt(tree, sha256, from), to: leaves.length, toRoot: rootAt(tree, sha256), path };
  });

/** The hash with one bit flipped. */
const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const bit = fc.nat(255);

describe('an inclusion proof', () => {
  it('is accepted when it is true', () => {
    fc.assert(
      fc.property(inclusion, (claim) => verifyInclusion(claim, sha256)),
      RUNS,
    );
  });

  it('is refused when any bit of leaf, root or path is flipped', () => {
    fc.assert(
      fc.property(inclusion, bit, fc.nat(), (claim, at, which) => {
        const path = claim.path.map((step, i) => (i === which % claim.path.length ? flipped(step, at) : step));
        expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf, at) }, sha256)).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(claim.root, at) }, sha256)).toBe(false);
        expect(path.length > 0 && verifyInclusion({ ...claim, path }, sha256)).toBe(false);
      }),
      RUNS,
    );
  });

  it('is refused for another place, and with a step too few or too many', () => {
    fc.assert(
      fc.property(inclusion, fc.nat(45), hash, (claim, index, step) => {
        expect(index !== claim.index && verifyInclusion({ ...claim, index }, sha256)).toBe(false);
        expect(verifyInclusion({ ...claim, path: [...claim.path, step] }, sha256)).toBe(false);
        const short = claim.path.slice(0, -1);
        expect(claim.path.length > 0 && verifyInclusion({ ...claim, path: short }, sha256)).toBe(false);
      }),
      RUNS,
    );
  });

  it('is refused when it makes no sense', () => {
    const [leaf, root] = [new Uint8Array(32), new Uint8Array(32)];
    expect(verifyInclusion({ leaf, index: 0, size: 1, path: [], root }, sha256)).toBe(true);
    expect(verifyInclusion({ leaf, index: -1, size: 1, path: [], root }, sha256)).toBe(false);
    expect(verifyInclusion({ leaf, index: 0.5, size: 1, path: [], root }, sha256)).toBe(false);
    expect(verifyInclusion({ leaf, index: 0, size: 2, path: [new Uint8Array(31)], root }, sha256)).toBe(false);
  });

  it('of a tree of 2^40 leaves takes 40 steps, not 2^40', () => {
    const path = Array.from({ length: 40 }, () => new Uint8Array(32));
    const claim = { leaf: new Uint8Array(32), index: 2 ** 40 - 2, size: 2 ** 40, path, root: new Uint8Array(32) };
    let hashed = 0;
    const counting = (bytes: Uint8Array): Uint8Array => {
      hashed += 1;
      return sha256(bytes);
    };
    expect(verifyInclusion(claim, counting)).toBe(false);
    expect(hashed).toBeLessThanOrEqual(80);
  });
});

describe('a consistency proof', () => {
  it('is accepted when it is true', () => {
    fc.assert(
      fc.property(consistency, (claim) => verifyConsistency(claim, sha256)),
      RUNS,
    );
  });

  it('is refused when any bit of either root or of the path is flipped', () => {
    fc.assert(
      fc.property(consistency, bit, fc.nat(), (claim, at, which) => {
        const path = claim.path.map((step, i) => (i === which % claim.path.length ? flipped(step, at) : step));
        expect(verifyConsistency({ ...claim, fromRoot: flipped(claim.fromRoot, at) }, sha256)).toBe(false);
        expect(verifyConsistency({ ...claim, toRoot: flipped(claim.toRoot, at) }, sha256)).toBe(false);
        expect(verifyConsistency({ ...claim, path }, sha256)).toBe(false);
      }),
      RUNS,
    );
  });

  it('is refused for another size, and with a step too few or too many', () => {
    fc.assert(
      fc.property(consistency, fc.nat(45), hash, (claim, from, step) => {
        expect(from !== claim.from && verifyConsistency({ ...claim, from }, sha256)).toBe(false);
        expect(verifyConsistency({ ...claim, path: [...claim.path, step] }, sha256)).toBe(false);
        expect(verifyConsistency({ ...claim, path: claim.path.slice(0, -1) }, sha256)).toBe(false);
      }),
      RUNS,
    );
  });

  it('from nothing, and to itself, is empty', () => {
    const [root, other] = [new Uint8Array(32), new Uint8Array(32).fill(1)];
    const path: Uint8Array[] = [];
    expect(verifyConsistency({ from: 5, fromRoot: root, to: 5, toRoot: root, path }, sha256)).toBe(true);
    expect(verifyConsistency({ from: 5, fromRoot: root, to: 5, toRoot: other, path }, sha256)).toBe(false);
    expect(verifyConsistency({ from: 0, fromRoot: emptyRoot(sha256), to: 5, toRoot: root, path }, sha256)).toBe(true);
    expect(verifyConsistency({ from: 0, fromRoot: root, to: 5, toRoot: root, path }, sha256)).toBe(false);
    expect(verifyConsistency({ from: 4, fromRoot: root, to: 5, toRoot: root, path }, sha256)).toBe(false);
  });
});
