import { AskedWords } from './asked-words';
import { joinedNames } from './joined-names';
import type { RecordReader } from './name-records';
import type { NormalName } from './normalise';
import { Tally, UNIT, type PostingParts } from './postings';
import { combine } from './score';
import { sortFew } from './sort-few';
import { UpperBound } from './upper-bound';
import type { Vocabulary } from './vocabulary';

/** A name that may reach the threshold, and the score that it reaches at best by its words. */
export interface Candidate {
  /** Place of the name among those given. */
  readonly at: number;
  readonly most: number;
}

// Of longer queries sums of units would not fit into sixteen bits; they are prose, and rare.
const WIDEST = 48;
// Scores are rounded to four digits; sums of weights may differ in the last bits.
const ROUNDING = 1e-4;
/** Bytes of postings that are walked in the time that a record is looked at. */
const LOOK = 16;
const STEPS = 24;

// One query at a time is asked, in whatever index.
const tally = new Tally();
const hopeful: number[] = [];
/** So many names are judged without laying out what their words are worth. */
const FEW = 12;

/** Names by their words. */
export class Candidates {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly records: RecordReader,
    private readonly postings: PostingParts,
  ) {}

  /** Every name whose words can reach the threshold, those that can reach most first. None that do is missing. */
  find(query: NormalName, threshold: number): readonly Candidate[] {
    if (query.tokens.length === 0) return [];
    const asking = new Asking(this.vocabulary, this.records, this.postings, query, threshold - ROUNDING);
    const found = asking.candidates();
    tally.clear();
    return sortFew(found, (a, b) => b.most - a.most || a.at - b.at);
  }
}

/** One query put to one index. */
class Asking {
  private readonly asked: AskedWords;
  private readonly bound: UpperBound;
  /** Units that any name needs. */
  private readonly least: number;
  /** Units of the query's words that were not walked. */
  private rest: number;
  private readonly found: Candidate[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly records: RecordReader,
    private readonly postings: PostingParts,
    query: NormalName,
    private readonly floor: number,
  ) {
    this.asked = new AskedWords(query, vocabulary, postings.words);
    this.bound = new UpperBound(this.asked, records, postings);
    this.rest = this.asked.unitsOf(0, this.asked.width);
    this.least = Math.floor(leastAlike(this.asked.ours, floor) * UNIT);
  }

  candidates(): Candidate[] {
    const { width, costs } = this.asked;
    tally.begin(this.records.names);
    const order = sortFew(
      costs.map((_, i) => i),
      (a, b) => (costs[a] as number) - (costs[b] as number) || a - b,
    );
    const essential = this.essential(order);
    for (let e = 0; e < essential; e++) this.walk(order[e] as number, false);
    if (width > WIDEST) {
      for (let m = 0; m < tally.count; m++) this.found.push({ at: tally.met[m] as number, most: 1 });
      return this.found;
    }
    for (let e = essential; e < width; e++) {
      const word = order[e] as number;
      if (LOOK * this.hopeful() < (costs[word] as number)) break;
      this.walk(word, true);
    }
    const joined = this.joined();
    for (const name of joined) this.found.push({ at: name, most: 1 });
    hopeful.length = 0;
    for (let m = 0; m < tally.count; m++) {
      const name = tally.met[m] as number;
      const sum = tally.sumOf(name) + this.rest;
      if (sum < this.least || this.bound.roughly(name, sum, this.rest) < this.floor || joined.has(name)) continue;
      hopeful.push(name);
    }
    if (hopeful.length > FEW) this.bound.layOut(this.vocabulary.size);
    for (const name of hopeful) {
      const most = this.bound.of(name);
      if (most >= this.floor) this.found.push({ at: name, most: Math.min(1, most + ROUNDING) });
    }
    this.bound.clear();
    return this.found;
  }

  private joined(): ReadonlySet<number> {
    const least = this.least - this.rest;
    return joinedNames(
      this.asked,
      this.vocabulary,
      this.records,
      this.postings,
      (name, units) => tally.sumOf(name) + units < least,
    );
  }

  /**
   * How many of the query's words, the first of the order, it takes so that no name without any of them reaches the
   * threshold (prefix filtering): if all that is left were in a name, and nothing else, it would still fall short.
   */
  private essential(order: readonly number[]): number {
    let left = this.rest;
    let needed = 0;
    for (const i of order) {
      if (left < this.least) break;
      left -= this.asked.weights[i] as number;
      needed++;
    }
    return needed;
  }

  /**
   * Adds what one of the query's words is worth to the sums of the names that have words like it.
   * @param known whether only of those that have other words of the query
   */
  private walk(i: number, known: boolean): void {
    const { asked } = this;
    const { variants } = asked;
    const { postings, words } = this.postings;
    const end = asked.begins[i + 1] as number;
    for (let v = asked.begins[i] as number; v < end; v++) {
      const variant = variants[v] as number;
      const word = variant >>> 8;
      const from = words[2 * word] as number;
      const to = words[2 * word + 2] as number;
      if (known) tally.raise(postings, from, to, asked.share(i, variant));
      else tally.add(postings, from, to, asked.share(i, variant));
    }
    this.rest -= asked.weights[i] as number;
  }

  /** How many names may still reach the threshold as far as the sums tell. */
  private hopeful(): number {
    const least = this.least - this.rest;
    let count = 0;
    for (let m = 0; m < tally.count; m++) if (tally.sumOf(tally.met[m] as number) >= least) count++;
    return count;
  }
}

/**
 * The least that words have to be worth to the query's in any name that reaches the threshold. A name is best off when all
 * of its words are paired; of how much they weigh, what that costs falls to a point and rises from there.
 */
function leastAlike(ours: number, floor: number): number {
  let low = 0;
  let high = ours;
  // Less than this cannot be enough even if all of it is alike.
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (combine(middle, middle, ours, middle) < floor) low = middle;
    else high = middle;
  }
  low = high;
  high = ours;
  for (let i = 0; i < STEPS; i++) {
    const third = (high - low) / 3;
    if (costOf(low + third, ours) <= costOf(high - third, ours)) high -= third;
    else low += third;
  }
  return floor * costOf((low + high) / 2, ours) * (1 - ROUNDING);
}

/** How much more than a score words have to be worth to reach it, when so much of a name that has no others is paired. */
const costOf = (paired: number, ours: number): number => 1 / combine(1, paired, ours, paired);
