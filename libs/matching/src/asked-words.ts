import type { NormalName } from './normalise';
import { UNIT, unitsOf, type PostingParts } from './postings';
import { tokenSimilarity, type Word } from './token-similarity';
import { similarityOf, Variants } from './variants';
import type { Vocabulary } from './vocabulary';

// One query at a time is asked, in whatever index.
const variants = new Variants();

/** The words of a query, and the words of an index that are like each of them. */
export class AskedWords {
  readonly width: number;
  /** What all of them weigh. */
  readonly ours: number;
  /** Of each what it weighs in units. */
  readonly weights: number[] = [];
  /** Of each where its variants begin, and the end. */
  readonly begins: number[] = [0];
  /** Of each its own place in the index, if it has one. */
  private readonly places: (number | undefined)[] = [];
  /** Of each how many bytes the names of its variants take. */
  readonly costs: number[] = [];

  constructor(
    readonly query: NormalName,
    private readonly vocabulary: Vocabulary,
    private readonly words: PostingParts['words'],
  ) {
    this.width = query.tokens.length;
    variants.length = 0;
    for (let i = 0; i < this.width; i++) {
      this.weights.push(unitsOf(query.weights[i] ?? 0));
      this.places.push(vocabulary.like(query, i, variants));
      this.begins.push(variants.length);
      this.costs.push(this.costOf(i));
    }
    this.ours = this.unitsOf(0, this.width) / UNIT;
  }

  /** Place of a word above eight bits for how like it is. */
  get variants(): Uint32Array {
    return variants.all;
  }

  get count(): number {
    return variants.length;
  }

  /** The word of a place: the query's own where it has it, so that nobody makes another text of it. */
  textAt(place: number): string {
    const i = this.places.indexOf(place);
    return i < 0 ? this.vocabulary.words.textAt(place) : (this.query.tokens[i] as string);
  }

  private costOf(i: number): number {
    let cost = 0;
    for (let v = this.begins[i] as number; v < variants.length; v++) {
      cost += this.bytesOf((variants.all[v] as number) >>> 8);
    }
    return cost;
  }

  /** How many bytes the names of a word take. */
  bytesOf(word: number): number {
    return (this.words[2 * word + 2] as number) - (this.words[2 * word] as number);
  }

  /** What a variant is worth to a word of the query, in units, rounded up. */
  share(i: number, variant: number): number {
    const ours = this.weights[i] as number;
    const theirs = this.words[2 * (variant >>> 8) + 1] as number;
    const units = (ours < theirs ? ours : theirs) * (similarityOf[variant & 0xff] as number);
    const whole = units | 0;
    return whole < units ? whole + 1 : whole;
  }

  /** How like a word of the query is to one of the index, as `tokenSimilarity`. */
  similarityOf(i: number, place: number, one: Word, other: Word): number {
    const workOut = (): number => tokenSimilarity(one, other);
    return variants.similarityOf(place, this.begins[i] as number, this.begins[i + 1] as number, workOut);
  }

  /** What some of the query's words weigh together, in units. */
  unitsOf(from: number, length: number): number {
    let units = 0;
    for (let i = from; i < from + length; i++) units += this.weights[i] as number;
    return units;
  }
}
