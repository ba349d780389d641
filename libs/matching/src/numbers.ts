/** Numbers one after the other, in an array that grows. */
export class Numbers {
  length = 0;
  private all: Uint32Array;

  constructor(expected: number) {
    this.all = new Uint32Array(expected + 16);
  }

  add(value: number): void {
    if (this.length === this.all.length) {
      const wider = new Uint32Array(2 * this.length);
      wider.set(this.all);
      this.all = wider;
    }
    this.all[this.length++] = value;
  }

  /** What was added, in an array of its own size. */
  done(): Uint32Array {
    return this.all.slice(0, this.length);
  }
}
