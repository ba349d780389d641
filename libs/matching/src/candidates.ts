import { fold } from './fold';
import { joinCandidates } from './join-candidates';
import type { NormalName } from './normalise';
import { combine } from './score';
import { wordOf } from './token-similarity';
import { tokenWeight, totalWeight } from './token-weight';
import { Vocabulary } from './vocabulary';

/** A name that may reach the threshold, and the score that it reaches at best. */
export interface Candidate {
  /** Place of the name among those given. */
  readonly at: number;
  readonly most: number;
}

/** Names by their words, flat: word numbers one name after the other, name numbers one word after the other. */
export interface Candidates {
  /** Every name that can reach the threshold, those that can reach most first. None that does reach it is missing. */
  find(query: NormalName, threshold: number): readonly Candidate[];
}

// Of longer queries the table of similarities would not fit into memory; they are prose, and rare.
const WIDEST = 64;
// Scores are rounded to four digits; sums of weights may differ in the last bits.
const ROUNDING = 1e-4;

/** Makes names, given as their words, ready to be found. */
export function createCandidates(names: readonly (readonly string[])[]): Candidates {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const starts = new Uint32Array(names.length + 1);
  let all = 0;
  names.forEach((tokens, n) => {
    starts[n] = all;
    all += tokens.length;
  });
  starts[names.length] = all;
  const words = new Uint32Array(all);
  const counts: number[] = [];
  let at = 0;
  for (const tokens of names) {
    for (const text of tokens) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.push(text) - 1;
        numbers.set(text, number);
        counts.push(0);
      }
      counts[number] = (counts[number] as number) + 1;
      words[at++] = number;
    }
  }
  return new FlatCandidates(new Vocabulary(texts), starts, words, counts);
}

/** A word of the query with the words of the vocabulary that are like it. */
interface Asked {
  readonly weight: number;
  readonly like: readonly { readonly at: number; readonly similarity: number }[];
  /** Names that have one of them, repeats counted. */
  readonly names: number;
}

/** What putting words together may do for a name at best. */
interface Joins {
  /** The query's words that may be put together with words of the name, a bit each. */
  readonly covered: number;
  /** By how much the name's words may weigh less for it. */
  readonly spare: number;
}

const NO_JOINS: Joins = { covered: 0, spare: 0 };

class FlatCandidates implements Candidates {
  private readonly postingStarts: Uint32Array;
  private readonly postings: Uint32Array;
  private readonly weights: Float32Array;
  private readonly seen: Uint32Array;
  private round = 0;
  /** Row of each word of the vocabulary in the table of similarities to the query's words, from 1; 0 for unlike. */
  private readonly rows: Uint32Array;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly starts: Uint32Array,
    private readonly tokens: Uint32Array,
    counts: readonly number[],
  ) {
    const names = starts.length - 1;
    this.postingStarts = new Uint32Array(vocabulary.size + 1);
    counts.forEach((count, word) => {
      this.postingStarts[word + 1] = (this.postingStarts[word] as number) + count;
    });
    this.postings = new Uint32Array(tokens.length);
    this.weights = new Float32Array(names);
    const next = this.postingStarts.slice();
    for (let n = 0; n < names; n++) {
      let weight = 0;
      for (let t = starts[n] as number; t < (starts[n + 1] as number); t++) {
        const word = tokens[t] as number;
        this.postings[next[word] as number] = n;
        next[word] = (next[word] as number) + 1;
        weight += vocabulary.weights[word] as number;
      }
      this.weights[n] = weight;
    }
    this.seen = new Uint32Array(names);
    this.rows = new Uint32Array(vocabulary.size);
  }

  find(query: NormalName, threshold: number): readonly Candidate[] {
    this.round++;
    const found: Candidate[] = [];
    const asked = this.ask(query);
    const ours = totalWeight(query.tokens);
    const wide = asked.length > WIDEST;
    const { table, marked } = this.mark(wide ? [] : asked);
    const floor = threshold - ROUNDING;
    const consider = (n: number, joins: Joins): void => {
      this.seen[n] = this.round;
      const most = wide ? 1 : this.most(n, asked, table, ours, joins);
      if (most >= floor) found.push({ at: n, most: Math.min(1, most + ROUNDING) });
    };
    for (const [n, joins] of this.joined(query)) consider(n, joins);
    for (const { like } of essential(asked, ours, floor)) {
      for (const { at: word } of like) {
        const end = this.postingStarts[word + 1] as number;
        for (let p = this.postingStarts[word] as number; p < end; p++) {
          const n = this.postings[p] as number;
          if (this.seen[n] !== this.round) consider(n, NO_JOINS);
        }
      }
    }
    for (const word of marked) this.rows[word] = 0;
    return found.sort((a, b) => b.most - a.most || a.at - b.at);
  }

  private ask(query: NormalName): readonly Asked[] {
    return query.tokens.map((text, i) => {
      const like = this.vocabulary.like(wordOf(text, query.folded[i] ?? fold(text)));
      let names = 0;
      for (const { at } of like) names += this.countOf(at);
      return { weight: tokenWeight(text), like, names };
    });
  }

  /** Lays out how like each word of the vocabulary is to each of the query's: a row for every word like any. */
  private mark(asked: readonly Asked[]): { table: Float64Array; marked: readonly number[] } {
    const marked: number[] = [];
    for (const { like } of asked) {
      for (const { at } of like) if (this.rows[at] === 0) this.rows[at] = marked.push(at);
    }
    const table = new Float64Array((marked.length + 1) * asked.length);
    asked.forEach(({ like }, i) => {
      for (const { at, similarity } of like) table[(this.rows[at] as number) * asked.length + i] = similarity;
    });
    return { table, marked };
  }

  /** The score of a name if each of the query's words had the best partner to itself: never less than its score. */
  private most(n: number, asked: readonly Asked[], table: Float64Array, ours: number, joins: Joins): number {
    const width = asked.length;
    const from = this.starts[n] as number;
    const to = this.starts[n + 1] as number;
    let alike = 0;
    let paired = 0;
    for (let i = 0; i < width; i++) {
      const weight = (asked[i] as Asked).weight;
      if (joins.covered & (1 << i)) {
        alike += weight;
        paired += weight;
        continue;
      }
      let best = 0;
      for (let t = from; t < to; t++) {
        const word = this.tokens[t] as number;
        const row = this.rows[word] as number;
        if (row === 0) continue;
        const similarity = table[row * width + i] as number;
        if (similarity === 0) continue;
        const theirs = this.vocabulary.weights[word] as number;
        const share = (weight < theirs ? weight : theirs) * similarity;
        if (share > best) best = share;
      }
      if (best > 0) {
        alike += best;
        paired += weight;
      }
    }
    const theirs = (this.weights[n] as number) - joins.spare;
    const most = Math.min(paired, ours, theirs);
    return combine(Math.min(alike, most), most, ours, theirs);
  }

  /** Names whose words are put together beside the query's, or the query's beside theirs. */
  private joined(query: NormalName): ReadonlyMap<number, Joins> {
    const found = new Map<number, Joins>();
    joinCandidates(query.tokens, this.vocabulary, (words, from, length) => {
      const covered = ((1 << length) - 1) << from;
      const ours = totalWeight(query.tokens.slice(from, from + length));
      let theirs = 0;
      for (const word of words) theirs += this.vocabulary.weights[word] as number;
      const spare = Math.max(0, theirs - ours);
      this.inOrder(words, (n) => {
        const before = found.get(n) ?? NO_JOINS;
        found.set(n, { covered: before.covered | covered, spare: before.spare + spare });
      });
    });
    return found;
  }

  /** How many places of names the word has. */
  private countOf(word: number): number {
    return (this.postingStarts[word + 1] as number) - (this.postingStarts[word] as number);
  }

  /** Names that have the words one after the other. */
  private inOrder(sequence: readonly number[], add: (name: number) => void): void {
    let rarest = sequence[0] as number;
    for (const word of sequence) if (this.countOf(word) < this.countOf(rarest)) rarest = word;
    const end = this.postingStarts[rarest + 1] as number;
    for (let p = this.postingStarts[rarest] as number; p < end; p++) {
      const n = this.postings[p] as number;
      const last = (this.starts[n + 1] as number) - sequence.length;
      for (let t = this.starts[n] as number; t <= last; t++) {
        let i = 0;
        while (i < sequence.length && this.tokens[t + i] === sequence[i]) i++;
        if (i === sequence.length) {
          add(n);
          break;
        }
      }
    }
  }
}

/**
 * The query's words without any of which no name reaches the threshold, those in the fewest names first (prefix
 * filtering): if all that is left over were in a name, word for word, and nothing else, it would still fall short.
 */
function essential(asked: readonly Asked[], ours: number, floor: number): readonly Asked[] {
  const byNames = [...asked].sort((a, b) => a.names - b.names);
  let left = ours;
  const needed: Asked[] = [];
  for (const word of byNames) {
    if (left <= 0 || combine(left, left, ours, left) < floor) break;
    needed.push(word);
    left -= word.weight;
  }
  return needed;
}
