import { refusal, RefusalError } from '@downstream/kernel';

const NOTHING = new Uint8Array(0);

/** The refusal of a file that ends too early or contradicts its own form. */
export const damaged = (what: string): RefusalError => new RefusalError(refusal('DOCUMENT_DAMAGED', { what }));

/** The bytes of a file as they come, asked for in the portions that its form calls for. */
export class ByteSource {
  private readonly parts: AsyncIterator<Uint8Array>;
  private held: Uint8Array = NOTHING;
  private total = 0;
  /** More bytes than this are refused with BODY_TOO_LARGE. */
  limit = Infinity;

  constructor(parts: AsyncIterable<Uint8Array>) {
    this.parts = parts[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them: `count` of them, or fewer where the file ends before. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.held.length < count && (await this.more()));
    return this.held.subarray(0, count);
  }

  /**
   * Takes exactly so many bytes.
   * @throws RefusalError DOCUMENT_DAMAGED where the file ends before
   */
  async take(count: number): Promise<Uint8Array> {
    const bytes = await this.peek(count);
    if (bytes.length < count) throw damaged('CUT_SHORT');
    this.held = this.held.subarray(count);
    return bytes;
  }

  /** Takes whatever is there, at most `most` bytes; empty at the end alone. */
  async some(most = Infinity): Promise<Uint8Array> {
    if (this.held.length === 0) await this.more();
    const bytes = this.held.subarray(0, most);
    this.held = this.held.subarray(bytes.length);
    return bytes;
  }

  /** Hands on so many bytes in portions. */
  async *pass(count: number): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0;) {
      const bytes = await this.some(left);
      if (bytes.length === 0) throw damaged('CUT_SHORT');
      left -= bytes.length;
      yield bytes;
    }
  }

  /** Passes over so many bytes. */
  async skip(count: number): Promise<void> {
    for await (const _ of this.pass(count));
  }

  /** Reads to the end and says how many bytes there were. */
  async drain(): Promise<number> {
    let count = 0;
    for (let bytes = await this.some(); bytes.length > 0; bytes = await this.some()) count += bytes.length;
    return count;
  }

  /** Puts taken bytes back, so that they come next. */
  unread(bytes: Uint8Array): void {
    this.held = joined(bytes, this.held);
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.parts.next();
    if (done) return false;
    this.total += value.length;
    if (this.total > this.limit) throw new RefusalError(refusal('BODY_TOO_LARGE', { maxBytes: this.limit }));
    this.held = joined(this.held, value);
    return true;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

export const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
export const u32le = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0) * 0x10000 + (bytes[at + 3] ?? 0) * 0x1000000;
