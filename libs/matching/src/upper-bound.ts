import type { AskedWords } from './asked-words';
import type { RecordReader } from './name-records';
import { HEAVIEST, UNIT, type PostingParts } from './postings';
import { combine } from './score';
import { LEAST_SIMILARITY } from './token-similarity';

// One query at a time is asked, in whatever index.
const tokens: number[] = [];
let rows = new Uint32Array(0);
let table = new Uint16Array(1024);
let shares = new Uint16Array(256);

/** What names can score at best against a query. */
export class UpperBound {
  private laidOut = false;

  constructor(
    private readonly asked: AskedWords,
    private readonly records: RecordReader,
    private readonly postings: PostingParts,
  ) {}

  /**
   * Lays out what each word of the vocabulary is worth to each of the query's: a row for every word like any. For a few names it
   * is faster to go through those words.
   */
  layOut(vocabularySize: number): void {
    const { asked } = this;
    this.laidOut = true;
    const { width, variants } = asked;
    if (rows.length < vocabularySize) rows = new Uint32Array(vocabularySize);
    const size = (asked.count + 1) * width;
    if (table.length < size) table = new Uint16Array(2 * size);
    table.fill(0, 0, size);
    let count = 0;
    for (let i = 0; i < width; i++) {
      const end = asked.begins[i + 1] as number;
      for (let v = asked.begins[i] as number; v < end; v++) {
        const variant = variants[v] as number;
        const word = variant >>> 8;
        let row = rows[word] as number;
        if (row === 0) row = rows[word] = ++count;
        table[row * width + i] = asked.share(i, variant);
      }
    }
  }

  /** To be called before the next query. */
  clear(): void {
    if (!this.laidOut) return;
    const { variants, count } = this.asked;
    for (let v = 0; v < count; v++) rows[(variants[v] as number) >>> 8] = 0;
  }

  /**
   * The best score by what is known of a name without its record.
   * @param sum in units, at least what its words are worth to the query's, with the `rest` for those not looked at
   */
  roughly(name: number, sum: number, rest: number): number {
    const { ours } = this.asked;
    const weight = this.postings.weights[name] as number;
    if (weight === HEAVIEST) return 1;
    const theirs = weight / UNIT;
    // Words are paired from the least similarity on.
    const most = (sum - rest) / UNIT / LEAST_SIMILARITY + rest / UNIT;
    const paired = Math.min(most, ours, theirs);
    return combine(Math.min(sum / UNIT, paired), paired, ours, theirs);
  }

  /** The score of a name if each word had the best partner to itself: never less than its score by words as they stand. */
  of(name: number): number {
    const { asked, postings } = this;
    const { width, weights } = asked;
    const count = this.records.readTokens(name, tokens);
    this.readShares(count);
    // From the query's side.
    let alike = 0;
    let paired = 0;
    for (let i = 0; i < width; i++) {
      let best = 0;
      for (let t = 0; t < count; t++) {
        const share = shares[t * width + i] as number;
        if (share > best) best = share;
      }
      if (best > 0) {
        alike += best;
        paired += weights[i] as number;
      }
    }
    // From the name's.
    let theirs = 0;
    let alikeTheirs = 0;
    let pairedTheirs = 0;
    for (let t = 0; t < count; t++) {
      const weight = postings.words[2 * (tokens[t] as number) + 1] as number;
      theirs += weight;
      let best = 0;
      for (let i = 0; i < width; i++) {
        const share = shares[t * width + i] as number;
        if (share > best) best = share;
      }
      if (best > 0) {
        alikeTheirs += best;
        pairedTheirs += weight;
      }
    }
    if (alikeTheirs < alike) alike = alikeTheirs;
    if (pairedTheirs < paired) paired = pairedTheirs;
    const most = Math.min(paired / UNIT, asked.ours, theirs / UNIT);
    return combine(Math.min(alike / UNIT, most), most, asked.ours, theirs / UNIT);
  }

  /** What each word of the name last read is worth to each of the query's. */
  private readShares(count: number): void {
    const { width, begins, variants } = this.asked;
    const size = count * width;
    if (shares.length < size) shares = new Uint16Array(2 * size);
    shares.fill(0, 0, size);
    if (this.laidOut) {
      for (let t = 0; t < count; t++) {
        const row = rows[tokens[t] as number] as number;
        if (row !== 0) for (let i = 0; i < width; i++) shares[t * width + i] = table[row * width + i] as number;
      }
      return;
    }
    for (let i = 0; i < width; i++) {
      const end = begins[i + 1] as number;
      for (let v = begins[i] as number; v < end; v++) {
        const variant = variants[v] as number;
        const word = variant >>> 8;
        for (let t = 0; t < count; t++) {
          if (tokens[t] === word) shares[t * width + i] = this.asked.share(i, variant);
        }
      }
    }
  }
}
