import { ByteWriter } from './byte-writer';
import { Numbers } from './numbers';

/** What buckets consist of. */
export interface BucketParts {
  /** Where each bucket begins; a power of two of them, and the end. */
  readonly starts: Uint32Array;
  /** Entries of one bucket after the other, ascending, each as its distance from the one before, seven bits a byte. */
  readonly entries: Uint8Array;
}

// As a power of two. With few of them, few entries would stand together with everything.
const LEAST_BUCKETS = 10;

/** Takes entries with their keys, ascending, and puts them into buckets. */
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

  add(key: number, entry: number): void {
    this.keys.add(key);
    this.entries.add(entry);
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

/** Entries by their keys: those of a key, and some others that share its bucket. */
export class Buckets {
  constructor(private readonly parts: BucketParts) {}

  /** Reads the bucket of a key; how many entries were put into `into`. */
  read(key: number, into: number[]): number {
    const { starts, entries } = this.parts;
    const bucket = key & (starts.length - 2);
    const end = starts[bucket + 1] as number;
    let entry = 0;
    let count = 0;
    for (let at = starts[bucket] as number; at < end;) {
      let byte = entries[at++] as number;
      let distance = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = entries[at++] as number;
        distance = (distance | ((byte & 0x7f) << shift)) >>> 0;
      }
      entry += distance;
      into[count++] = entry;
    }
    return count;
  }
}
