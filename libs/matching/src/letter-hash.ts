// Looking a global up for every letter costs more than the arithmetic.
const { imul } = Math;

/** A hash with one more letter, or another number, behind those that it is of. */
export const hashStep = (hash: number, unit: number): number => (imul(hash ^ unit, 0x01000193) + 0x9e3779b9) | 0;

/** A hash with all of its bits mixed, 32 without sign: what differs in a letter or two would crowd into few buckets. */
export function spreadHash(hash: number): number {
  let h = hash;
  h = imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
