/** Bytes one after the other, in an array that grows. */
export class ByteWriter {
  length = 0;
  private bytes = new Uint8Array(1024);

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const wider = new Uint8Array(2 * this.length);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes[this.length++] = value;
  }

  /** Seven bits a byte, the lowest first; the highest bit tells that more follow. */
  number(value: number): void {
    let left = value;
    for (; left > 0x7f; left >>>= 7) this.byte((left & 0x7f) | 0x80);
    this.byte(left);
  }

  /** How many numbers there are from one place to another, and each. */
  numbers(all: Uint32Array, from: number, to: number): void {
    this.number(to - from);
    for (let i = from; i < to; i++) this.number(all[i] as number);
  }

  /** @param wide whether a letter takes two bytes, the lower first */
  text(text: string, wide: boolean): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.byte(unit & 0xff);
      if (wide) this.byte(unit >>> 8);
    }
  }

  /** What was written, in an array of its own size. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
