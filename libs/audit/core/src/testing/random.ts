import { uuidV7 } from '@downstream/kernel';

/** A stream of repeatable pseudo-random numbers, for test data only. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 to `below`-1. */
  below(below: number): number;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** So many bytes. */
  bytes(length: number): Uint8Array;
  /** A UUID of version 7 whose time is `millis`. */
  uuid(millis?: number): string;
}

/** The stream of a seed (the generator mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => below(256));
  return {
    next,
    below,
    bytes,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    uuid: (millis = Date.UTC(2026, 0, 1) + below(1e10)) => uuidV7(millis, bytes(10)),
  };
}
