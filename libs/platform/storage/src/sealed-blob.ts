import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { TenantId } from '@downstream/kernel';
import { BlobDamagedError, type BlobRef, type Sha256 } from './blob-store';
import { ByteReader } from './byte-reader';

/*
 * The format of a stored blob, version 1:
 *
 *   "DSB1" | nonce (12) | data key wrapped with the tenant's key (32 + tag 16) | chunks
 *
 * A data key of its own per blob, so that a tenant's key can be changed by rewrapping 48 bytes, and destroying the
 * tenant's key destroys every blob. Chunks follow the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár
 * 2015): each holds up to 64 KiB under AES-256-GCM; the nonce is a counter (11 bytes) and a last byte that is 1 for
 * the final chunk only, so that a blob cut short, extended or reordered does not open. The first plain bytes are the
 * media type: its length (2 bytes, big-endian) and its letters.
 */
const MAGIC = Buffer.from('DSB1', 'ascii');
const NONCE = 12;
const KEY = 32;
const TAG = 16;
const HEADER = MAGIC.length + NONCE + KEY + TAG;
const CHUNK = 64 * 1024;

const bound = (tenantId: TenantId): Buffer => Buffer.concat([MAGIC, Buffer.from(tenantId, 'ascii')]);

function chunkNonce(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce[NONCE - 1] = last ? 1 : 0;
  return nonce;
}

function encrypt(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, data?: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  if (data) cipher.setAAD(data);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, data?: Uint8Array): Buffer {
  if (sealed.length < TAG) throw new RangeError('cut short');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  if (data) decipher.setAAD(data);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
}

/** A blob being encrypted: its bytes to store, and once they have all been taken, its name. */
export interface Sealing {
  readonly bytes: AsyncIterable<Buffer>;
  /** @throws Error before the last byte was taken */
  ref(): BlobRef;
}

async function* withMediaType(mediaType: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const letters = Buffer.from(mediaType, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(letters.length);
  yield Buffer.concat([length, letters]);
  yield* content;
}

/** Encrypts content in passing, in constant memory. */
export function seal(
  content: AsyncIterable<Uint8Array>,
  mediaType: string,
  tenantKey: Uint8Array,
  tenantId: TenantId,
): Sealing {
  const hash = createHash('sha256');
  let size = 0;
  let done: BlobRef | undefined;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const part of content) {
      hash.update(part);
      size += part.length;
      yield part;
    }
  }
  async function* bytes(): AsyncGenerator<Buffer> {
    const key = randomBytes(KEY);
    const nonce = randomBytes(NONCE);
    yield Buffer.concat([MAGIC, nonce, encrypt(tenantKey, nonce, key, bound(tenantId))]);
    const reader = new ByteReader(withMediaType(mediaType, measured()));
    for (let index = 0, last = false; !last; index++) {
      const plain = await reader.take(CHUNK);
      last = await reader.atEnd();
      yield encrypt(key, chunkNonce(index, last), plain);
    }
    done = { sha256: hash.digest('hex'), size };
  }
  return {
    bytes: bytes(),
    ref: () => {
      if (!done) throw new Error('The content has not been read to its end');
      return done;
    },
  };
}

/** An opened blob: its media type, and its content in authenticated parts. */
export interface Opening {
  readonly mediaType: string;
  readonly content: AsyncGenerator<Buffer>;
}

/**
 * Opens a stored blob. The last part is held back until the whole has the promised SHA-256.
 * @throws BlobDamagedError here or while the content is read
 */
export async function open(
  stored: AsyncIterable<Uint8Array>,
  sha256: Sha256,
  tenantKey: Uint8Array,
  tenantId: TenantId,
): Promise<Opening> {
  const reader = new ByteReader(stored);
  const header = await reader.take(HEADER);
  const intact = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new BlobDamagedError(sha256, error);
    }
  };
  const key = intact(() => {
    if (header.length < HEADER || !header.subarray(0, MAGIC.length).equals(MAGIC)) throw new RangeError('no header');
    const nonce = header.subarray(MAGIC.length, MAGIC.length + NONCE);
    return decrypt(tenantKey, nonce, header.subarray(MAGIC.length + NONCE), bound(tenantId));
  });
  const chunk = async (index: number): Promise<{ plain: Buffer; last: boolean }> => {
    const sealed = await reader.take(CHUNK + TAG);
    const last = await reader.atEnd();
    return { plain: intact(() => decrypt(key, chunkNonce(index, last), sealed)), last };
  };
  const first = await chunk(0);
  const start = 2 + (first.plain.length >= 2 ? first.plain.readUInt16BE(0) : 0);
  if (start > first.plain.length) throw new BlobDamagedError(sha256);
  async function* content(): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    let part = { plain: first.plain.subarray(start), last: first.last };
    for (let index = 1; ; index++) {
      hash.update(part.plain);
      if (part.last && hash.digest('hex') !== sha256) throw new BlobDamagedError(sha256);
      if (part.plain.length > 0) yield part.plain;
      if (part.last) return;
      part = await chunk(index);
    }
  }
  return { mediaType: first.plain.toString('utf8', 2, start), content: content() };
}
