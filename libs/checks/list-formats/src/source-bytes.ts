import { listFileError } from './list-file-error';
import type { ListSource } from './list-format';
import { Unreadable } from './whole-list';

const MIB = 1024 * 1024;
/** More than the largest list there is, several times over; what unpacks to more is an attack or an accident. */
const MOST_BYTES = 512 * MIB;
/** What readers are given at a time, so that a file in one piece is as cheap to watch over as one in many. */
const PIECE = MIB / 16;

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The first chunk has at least so many bytes, unless the file has fewer: enough to tell what it is. */
const HEAD = 512;

async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] | null = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (!held) {
      yield chunk;
      continue;
    }
    held.push(chunk);
    size += chunk.length;
    if (size < HEAD) continue;
    yield joined(held);
    held = null;
  }
  if (held && size > 0) yield joined(held);
}

/** Several arrays of bytes as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** A gzip's content. A fault of the source stays what it is; a fault of the gzip is `Unreadable`. */
async function* unpacked(file: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source: { failed: boolean; error?: unknown } = { failed: false };
  const gunzip = new DecompressionStream('gzip');
  const writer = gunzip.writable.getWriter();
  const reader = gunzip.readable.getReader();
  // A write fails because the gzip is broken or nobody reads any more; the reader learns of it by itself.
  const feed = async (): Promise<void> => {
    const chunks = packed[Symbol.asyncIterator]();
    for (;;) {
      const next = await chunks.next().catch(async (error: unknown) => {
        source.failed = true;
        source.error = error;
        await writer.abort(error);
        throw error;
      });
      if (next.done) break;
      await writer.write(new Uint8Array(next.value));
    }
    await writer.close();
  };
  const feeding = feed().catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
  } catch {
    await feeding;
    if (source.failed) throw source.error;
    const what = 'The gzip archive is damaged or was cut off: it cannot be unpacked to its end.';
    throw new Unreadable(listFileError(file, 'GZIP_BROKEN', what));
  } finally {
    await reader.cancel().catch(() => undefined);
    await feeding;
  }
}

/**
 * A file's content in pieces of 64 KiB at most, a gzip unpacked as it streams.
 * @throws Unreadable for an empty file, a broken gzip and more than 512 MiB of content
 */
export async function* bytesOf({ name: file, bytes }: Pick<ListSource, 'name' | 'bytes'>): AsyncGenerator<Uint8Array> {
  const raw = withHead(bytes());
  const first = await raw.next();
  const head = first.done ? new Uint8Array() : first.value;
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield head;
    yield* raw;
  }
  let size = 0;
  for await (const chunk of isGzip(head) ? withHead(unpacked(file, whole())) : whole()) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      const what = `The file has more than ${MOST_BYTES / MIB} MiB of content.`;
      throw new Unreadable(listFileError(file, 'FILE_TOO_LARGE', what));
    }
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
  }
  if (size === 0) throw new Unreadable(listFileError(file, 'FILE_EMPTY', 'The file is empty.'));
}
