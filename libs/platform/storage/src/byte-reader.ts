/** Takes a stream of parts of any size apart again into pieces of a wanted size. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array>;
  private parts: Uint8Array[] = [];
  private held = 0;
  private ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next `size` bytes, fewer only at the end. */
  async take(size: number): Promise<Buffer> {
    await this.fill(size);
    const all = this.parts.length === 1 ? (this.parts[0] as Uint8Array) : Buffer.concat(this.parts);
    const rest = all.subarray(Math.min(size, all.length));
    this.parts = rest.length > 0 ? [rest] : [];
    this.held = rest.length;
    const taken = all.subarray(0, all.length - rest.length);
    return Buffer.from(taken.buffer, taken.byteOffset, taken.length);
  }

  /** Whether nothing is left. */
  async atEnd(): Promise<boolean> {
    await this.fill(1);
    return this.held === 0;
  }

  private async fill(size: number): Promise<void> {
    while (this.held < size && !this.ended) {
      const { done, value } = await this.source.next();
      if (done) this.ended = true;
      else if (value.length > 0) {
        this.parts.push(value);
        this.held += value.length;
      }
    }
  }
}
