import { ByteWriter } from './byte-writer';
import { Numbers } from './numbers';

/** What buckets consist of. */
export interface BucketParts {
  /** Where each bucket begins; a power of two of them, and the end. */
  readonly starts: Uint32Array;
  /**
   * Entries of one bucket after the other, ascending, each as its distance from the one before, seven bits a byte. An
   * entry is an item with the first bits of its key below it, which tell most of those of other keys.
   */
  readonly entries: Uint8Array;
}

const CHECK_BITS = 5;
const CHECK = 1 << CHECK_BITS;
const checkOf = (key: number): number => key >>> (32 - CHECK_BITS);

/** Items are less than this. */
export const MOST_ITEMS = 2 ** (32 - CHECK_BITS);

// As a power of two. With few of them, few entries would stand together with everything.
const LEAST_BUCKETS = 10;

/** Takes items with their keys, 32 bits without sign, and puts them into buckets: items ascending, and of one item its keys. */
export class BucketsMaker {
  private readonly keys: Numbers;
  private readonly entries: Numbers;

  /** @param crowd entries of a bucket, on average */
  constructor(
    expected: number,
    private readonly crowd: number,
  ) {
    this.keys = new Numbers(expected);
    this.entries = new Numbers(expected);
  }

  add(key: number, item: number): void {
    this.keys.add(key);
    this.entries.add(item * CHECK + checkOf(key));
  }

  parts(): BucketParts {
    const [keys, all] = [this.keys.done(), this.entries.done()];
    const buckets = 1 << Math.max(LEAST_BUCKETS, Math.round(Math.log2(keys.length / this.crowd + 1)));
    const counts = new Uint32Array(buckets + 1);
    for (const key of keys) {
      const after = (key & (buckets - 1)) + 1;
      counts[after] = (counts[after] as number) + 1;
    }
    for (let b = 0; b < buckets; b++) counts[b + 1] = (counts[b + 1] as number) + (counts[b] as number);
    const next = counts.slice(0, buckets);
    const sorted = new Uint32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const bucket = (keys[i] as number) & (buckets - 1);
      sorted[next[bucket] as number] = all[i] as number;
      next[bucket] = (next[bucket] as number) + 1;
    }
    const bytes = new ByteWriter();
    const starts = new Uint32Array(buckets + 1);
    for (let b = 0; b < buckets; b++) {
      let before = 0;
      for (let i = counts[b] as number; i < (counts[b + 1] as number); i++) {
        bytes.number((sorted[i] as number) - before);
        before = sorted[i] as number;
      }
      starts[b + 1] = bytes.length;
    }
    return { starts, entries: bytes.done() };
  }
}

/** Items by their keys: those of a key, and a few others that share its bucket. */
export class Buckets {
  constructor(private readonly parts: BucketParts) {}

  get isEmpty(): boolean {
    return this.parts.entries.length === 0;
  }

  /** Reads the bucket of a key into `into`, behind so many items that are there; how many there are then. */
  read(key: number, into: number[], behind = 0): number {
    const { starts, entries } = this.parts;
    const bucket = key & (starts.length - 2);
    const end = starts[bucket + 1] as number;
    const check = checkOf(key);
    let entry = 0;
    let count = behind;
    for (let at = starts[bucket] as number; at < end;) {
      let byte = entries[at++] as number;
      let distance = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = entries[at++] as number;
        distance = (distance | ((byte & 0x7f) << shift)) >>> 0;
      }
      entry += distance;
      if ((entry & (CHECK - 1)) === check) into[count++] = entry >>> CHECK_BITS;
    }
    return count;
  }
}
