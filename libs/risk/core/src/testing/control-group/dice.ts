/** Chance that comes out the same for the same seed, for making data up. */
export interface Dice {
  /** A number from 0 up to 1. */
  readonly next: () => number;
  /** Whether something of this likelihood comes about. */
  readonly chance: (likelihood: number) => boolean;
  /** A whole number from the first to the last. */
  readonly between: (first: number, last: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
  /** One of these by their shares, which need not sum to anything. */
  readonly share: <T>(of: readonly (readonly [number, T])[]) => T;
}

/** Dice of a seed (a 32-bit mixing generator; quality enough for made-up companies). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  const one = <T>(of: readonly T[]): T => of[between(0, of.length - 1)] as T;
  return {
    next,
    chance: (likelihood) => next() < likelihood,
    between,
    one,
    share: (of) => {
      let left = next() * of.reduce((sum, [part]) => sum + part, 0);
      for (const [part, value] of of) {
        left -= part;
        if (left < 0) return value;
      }
      return one(of)[1];
    },
  };
}
