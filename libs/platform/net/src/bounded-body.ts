import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import type { Deadline } from './deadline';
import { bodyErrorOf, OutboundError } from './outbound-error';

/** Limits of a body. */
export interface BodyLimits {
  /** Bytes after unpacking; the bytes on the wire may not be more either. */
  readonly maxBytes: number;
  /** Between two pieces from the other side, in milliseconds; the time the reader takes does not count. */
  readonly idleMs: number;
}

/** How far a body has come. */
export interface OutboundProgress {
  /** Bytes from the wire so far. */
  readonly received: number;
  /** Bytes from the wire in all, where the other side says so. */
  readonly declared?: number;
}

/** How many times its packed size a body may have, once more than {@link SWELL_FREE} bytes came out. */
const SWELL = 100;
const SWELL_FREE = 1 << 20;

/** What we say we can unpack. */
export const acceptedEncodings = 'gzip, br';

function unpacker(answer: IncomingMessage): Transform | undefined {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return undefined;
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  throw new OutboundError('ENCODING_UNKNOWN');
}

/** The length that the other side declares, when it can be believed to be one. */
export function declaredLength(answer: IncomingMessage): number | undefined {
  const length = answer.headers['content-length'];
  return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

/**
 * The body of an answer in pieces, unpacked, and never more than allowed: of the wire, of what comes out, of swelling
 * between the two, and of silence. Read it to the end or leave the loop: both end the connection.
 * @throws OutboundError at once for a body that declares too much or is packed in an unknown way, else while reading
 */
export function boundedBody(
  answer: IncomingMessage,
  { maxBytes, idleMs }: BodyLimits,
  deadline: Deadline,
  onProgress: (progress: OutboundProgress) => void = () => undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const declared = declaredLength(answer);
  if (declared !== undefined && declared > maxBytes) throw new OutboundError('BODY_TOO_LARGE');
  const unpack = unpacker(answer);
  let received = 0;
  let failure: OutboundError | undefined;
  const stop = (error: OutboundError) => {
    failure ??= error;
    answer.destroy(error);
  };
  const takeBack = deadline.whenOver(stop);
  // Without a listener, an answer that breaks while nobody reads would end the process.
  answer.on('error', () => undefined);

  async function* wire(): AsyncGenerator<Uint8Array, void, undefined> {
    const pieces = answer[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    for (;;) {
      const timer = setTimeout(() => stop(new OutboundError('IDLE_TIMEOUT', { passing: true })), idleMs);
      const { value, done } = await pieces.next().finally(() => clearTimeout(timer));
      if (done) break;
      received += value.length;
      if (received > maxBytes) throw new OutboundError('BODY_TOO_LARGE');
      onProgress({ received, ...(declared !== undefined && { declared }) });
      yield value;
    }
  }

  function unpacked(): AsyncIterable<Uint8Array> {
    if (!unpack) return wire();
    // Its errors reach the reader of `unpack`, which is destroyed with them.
    pipeline(Readable.from(wire()), unpack, () => undefined);
    return unpack;
  }

  async function* bounded(): AsyncGenerator<Uint8Array, void, undefined> {
    let given = 0;
    try {
      for await (const piece of unpacked()) {
        given += piece.length;
        if (given > maxBytes) throw new OutboundError('BODY_TOO_LARGE');
        if (given > SWELL_FREE && given > received * SWELL) throw new OutboundError('BODY_SWELLS');
        yield piece;
      }
    } catch (error) {
      throw failure ?? bodyErrorOf(error);
    } finally {
      takeBack();
      deadline.clear();
      answer.destroy();
    }
  }
  return bounded();
}
