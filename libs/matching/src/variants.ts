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

/** Places of words and how like they are, in a row: the place above eight bits for the step of the similarity. */
export class Variants {
  length = 0;
  all = new Uint32Array(256);

  add(place: number, step: number): void {
    if (this.length === this.all.length) this.grow(1);
    this.all[this.length++] = (place * 256 + step) >>> 0;
  }

  addAll(from: Uint32Array, start: number, end: number): void {
    this.grow(end - start);
    for (let i = start; i < end; i++) this.all[this.length++] = from[i] as number;
  }

  private grow(by: number): void {
    if (this.length + by <= this.all.length) return;
    const wider = new Uint32Array(2 * (this.length + by));
    wider.set(this.all);
    this.all = wider;
  }
}
