import { ByteWriter } from './byte-writer';

/** Weights are counted in thousandths: whole numbers add up to the same in any order, and few bytes hold them. */
export const UNIT = 1000;

/**
 * A weight in units.
 * @throws RangeError for one that is no whole number of them: bounds would be off by what is rounded
 */
export function unitsOf(weight: number): number {
  const units = Math.round(weight * UNIT);
  if (Math.abs(units - weight * UNIT) > 1e-6) throw new RangeError(`A weight has three digits at most: ${weight}`);
  return units;
}

/** In which names each word is. */
export interface PostingParts {
  /** Names of one word after the other, ascending, each as its distance from the one before, seven bits a byte. */
  readonly postings: Uint8Array;
  /** For each word where its names begin, and what it weighs in units; and the end. */
  readonly words: Uint32Array;
  /** For each name what its words weigh together, in units; {@link HEAVIEST} for all that is more. */
  readonly weights: Uint16Array;
}

export const HEAVIEST = 0xffff;

/** What a word weighs: the very number that its units were made of. */
export const weightOf = ({ words }: PostingParts, word: number): number => (words[2 * word + 1] as number) / UNIT;

/**
 * @param starts where the words of each name begin in `tokens`, and the end
 * @param tokens numbers of words, one name after the other
 * @param weights what each word weighs
 */
export function postingsOf(starts: Uint32Array, tokens: Uint32Array, weights: Float64Array): PostingParts {
  const names = starts.length - 1;
  const words = weights.length;
  const units = Uint32Array.from(weights, unitsOf);
  const begins = new Uint32Array(words + 1);
  for (const word of tokens) begins[word + 1] = (begins[word + 1] as number) + 1;
  for (let word = 0; word < words; word++) begins[word + 1] = (begins[word + 1] as number) + (begins[word] as number);
  const next = begins.slice();
  const all = new Uint32Array(tokens.length);
  const sums = new Uint16Array(names);
  for (let n = 0; n < names; n++) {
    let sum = 0;
    for (let t = starts[n] as number; t < (starts[n + 1] as number); t++) {
      const word = tokens[t] as number;
      all[next[word] as number] = n;
      next[word] = (next[word] as number) + 1;
      sum += units[word] as number;
    }
    sums[n] = Math.min(HEAVIEST, sum);
  }
  const bytes = new ByteWriter();
  const table = new Uint32Array(2 * words + 2);
  for (let word = 0; word < words; word++) {
    table[2 * word] = bytes.length;
    table[2 * word + 1] = units[word] as number;
    let before = 0;
    let last = -1;
    for (let p = begins[word] as number; p < (begins[word + 1] as number); p++) {
      const n = all[p] as number;
      // A name may have a word twice.
      if (n === last) continue;
      bytes.number(n - before);
      before = last = n;
    }
  }
  table[2 * words] = bytes.length;
  return { postings: bytes.done(), words: table, weights: sums };
}

/** What the names come to that have words like those asked for: sums in units, and which names have any. */
export class Tally {
  /** Names that have any, in the order they were met. */
  met = new Uint32Array(1024);
  count = 0;
  private sums = new Uint16Array(0);

  /** @param names how many there are */
  begin(names: number): void {
    if (this.sums.length < names) this.sums = new Uint16Array(names);
  }

  sumOf(name: number): number {
    return this.sums[name] as number;
  }

  /** Adds units, at least one, to every name from one byte of the postings to another. */
  add(postings: Uint8Array, from: number, to: number, units: number): void {
    const { sums } = this;
    let name = 0;
    for (let at = from; at < to;) {
      let byte = postings[at++] as number;
      let step = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = postings[at++] as number;
        step |= (byte & 0x7f) << shift;
      }
      name += step;
      const before = sums[name] as number;
      if (before === 0) this.meet(name);
      const sum = before + units;
      sums[name] = sum > 0xffff ? 0xffff : sum;
    }
  }

  /** Adds units to those of the names that were met before. */
  raise(postings: Uint8Array, from: number, to: number, units: number): void {
    const { sums } = this;
    let name = 0;
    for (let at = from; at < to;) {
      let byte = postings[at++] as number;
      let step = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = postings[at++] as number;
        step |= (byte & 0x7f) << shift;
      }
      name += step;
      const before = sums[name] as number;
      if (before === 0) continue;
      const sum = before + units;
      sums[name] = sum > 0xffff ? 0xffff : sum;
    }
  }

  private meet(name: number): void {
    if (this.count === this.met.length) {
      const wider = new Uint32Array(2 * this.count);
      wider.set(this.met);
      this.met = wider;
    }
    this.met[this.count++] = name;
  }

  /** Forgets all sums. */
  clear(): void {
    for (let i = 0; i < this.count; i++) this.sums[this.met[i] as number] = 0;
    this.count = 0;
  }
}
