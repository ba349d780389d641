import { LEAST_SIMILARITY } from './token-similarity';

const STEPS = 255;
/** What the similarities of {@link Variants} mean, from 0: never less than the similarity that was put in. */
export const similarityOf: Float64Array = Float64Array.from({ length: STEPS + 1 }, (_, step) =>
  step === STEPS ? 1 : LEAST_SIMILARITY + ((1 - LEAST_SIMILARITY) * step) / STEPS,
);

/** The step of a similarity, rounded up. */
export function stepOf(similarity: number): number {
  // The least too much for what a computer's fractions leave.
  const step = Math.ceil(((similarity - LEAST_SIMILARITY) / (1 - LEAST_SIMILARITY)) * STEPS - 1e-9);
  return step < 0 ? 0 : step > STEPS ? STEPS : step;
}

const UNKNOWN = -1;

/** Places of words and how like they are, in a row: the place above eight bits for the step of the similarity. */
export class Variants {
  length = 0;
  all = new Uint32Array(256);
  /** Beside each how like they are to the last digit, where somebody has worked it out. */
  private exact = new Float64Array(256);

  add(place: number, similarity: number): void {
    if (this.length === this.all.length) this.grow(1);
    this.exact[this.length] = similarity;
    this.all[this.length++] = (place * 256 + stepOf(similarity)) >>> 0;
  }

  addAll(from: Uint32Array, start: number, end: number): void {
    this.grow(end - start);
    for (let i = start; i < end; i++) {
      this.exact[this.length] = UNKNOWN;
      this.all[this.length++] = from[i] as number;
    }
  }

  /** How like the word of a place is; `workOut` is asked once. 0 for one that is not among those from one on to another. */
  similarityOf(place: number, from: number, to: number, workOut: () => number): number {
    for (let v = from; v < to; v++) {
      if ((this.all[v] as number) >>> 8 !== place) continue;
      const known = this.exact[v] as number;
      return known === UNKNOWN ? (this.exact[v] = workOut()) : known;
    }
    return 0;
  }

  private grow(by: number): void {
    if (this.length + by <= this.all.length) return;
    const wider = new Uint32Array(2 * (this.length + by));
    wider.set(this.all);
    this.all = wider;
    const exact = new Float64Array(wider.length);
    exact.set(this.exact);
    this.exact = exact;
  }
}
