import type { AskedWords } from './asked-words';
import { joinedNames } from './joined-names';
import type { KnownTexts } from './known-texts';
import type { RecordReader } from './name-records';
import { Tally, UNIT, type PostingParts } from './postings';
import { combine } from './score';
import { RankedNames } from './ranked-names';
import { sortFew } from './sort-few';
import { UpperBound } from './upper-bound';
import type { Vocabulary } from './vocabulary';

/** Takes the place of a name that may reach the threshold; gives the least score that is asked for from then on. */
export type Judge = (name: number) => number;

// Of longer queries sums of units would not fit into sixteen bits; they are prose, and rare.
const WIDEST = 48;
// Scores are rounded to four digits; sums of weights may differ in the last bits.
const ROUNDING = 1e-4;
/** Bytes of postings that are walked in the time that a record is looked at. */
const LOOK = 16;
const STEPS = 24;
/** So many names are judged without laying out what their words are worth. */
const FEW = 12;

// One query at a time is asked, in whatever index.
const tally = new Tally();
const ranked = new RankedNames();

/** Names by their words. */
export class Candidates {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly texts: KnownTexts,
    private readonly records: RecordReader,
    private readonly postings: PostingParts,
  ) {}

  /**
   * Gives every name whose words can reach the threshold, those that can reach most first. None that do is missing but
   * for those that cannot reach what is asked for by then.
   */
  find(asked: AskedWords, threshold: number, judge: Judge): void {
    if (asked.width === 0) return;
    const asking = new Asking(this.vocabulary, this.texts, this.records, this.postings, asked, threshold - ROUNDING);
    asking.gather();
    asking.judge(judge);
    tally.clear();
  }
}

/** One query put to one index. */
class Asking {
  private readonly bound: UpperBound;
  /** Units that any name needs. */
  private readonly least: number;
  /** Units of the query's words that were not walked. */
  private rest: number;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly texts: KnownTexts,
    private readonly records: RecordReader,
    private readonly postings: PostingParts,
    private readonly asked: AskedWords,
    private readonly floor: number,
  ) {
    this.bound = new UpperBound(asked, records, postings);
    this.rest = asked.unitsOf(0, asked.width);
    this.least = Math.floor(leastAlike(asked.ours, floor) * UNIT);
  }

  /** Ranks the names that may reach the threshold by what is known of them without their records. */
  gather(): void {
    const { width, costs } = this.asked;
    ranked.begin(this.floor);
    tally.begin(this.records.names);
    const order = sortFew(
      costs.map((_, i) => i),
      (a, b) => (costs[a] as number) - (costs[b] as number) || a - b,
    );
    const essential = this.essential(order);
    for (let e = 0; e < essential; e++) this.walk(order[e] as number, false);
    if (width > WIDEST) {
      for (let m = 0; m < tally.count; m++) ranked.addClose(tally.met[m] as number, 1);
      return;
    }
    for (let e = essential; e < width; e++) {
      const word = order[e] as number;
      if (LOOK * this.hopeful() < (costs[word] as number)) break;
      this.walk(word, true);
    }
    const joined = this.joined();
    for (const name of joined) ranked.addClose(name, 1);
    for (let m = 0; m < tally.count; m++) {
      const name = tally.met[m] as number;
      const sum = tally.sumOf(name) + this.rest;
      if (sum < this.least) continue;
      const most = this.bound.roughly(name, sum, this.rest);
      if (most >= this.floor && !joined.has(name)) ranked.add(name, Math.min(1, most + ROUNDING));
    }
  }

  /** Gives names as they can reach most; records are read only of those that still may come before the last one asked for. */
  judge(judge: Judge): void {
    if (ranked.count > FEW) this.bound.layOut(this.vocabulary.size);
    ranked.each((name) => Math.min(1, this.bound.of(name) + ROUNDING), judge);
    this.bound.clear();
  }

  private joined(): ReadonlySet<number> {
    const least = this.least - this.rest;
    return joinedNames(
      this.asked,
      this.vocabulary,
      this.texts,
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
