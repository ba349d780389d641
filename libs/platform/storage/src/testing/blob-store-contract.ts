import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefusalError, type TenantId } from '@downstream/kernel';
import { BlobDamagedError, type BlobStore, type Content } from '../blob-store';

/** A store to try, and a way into it behind its back. */
export interface StoreUnderTest {
  readonly store: BlobStore;
  /** Changes the bytes that lie in the store. */
  alter(tenantId: TenantId, sha256: string, change: (bytes: Buffer) => Buffer): Promise<void>;
  /** Lays one stored blob where another belongs. */
  swap(from: [TenantId, string], to: [TenantId, string]): Promise<void>;
  /** Every file the store keeps, drafts included. */
  files(): string[];
  close(): Promise<void>;
}

export const tenantA = '018f0000-0000-7000-8000-00000000000a' as TenantId;
export const tenantB = '018f0000-0000-7000-8000-00000000000b' as TenantId;
const pdf = { mediaType: 'application/pdf' };

/** The code of the refusal a promise ends in; other outcomes fail the test. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RefusalError)) throw new Error('no refusal', { cause: error });
  return error.refusal.code;
}

async function* parts(...all: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

async function gathered(names: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const name of names) all.push(name);
  return all;
}

/** What every store must do, whatever lies beneath it. */
export function blobStoreContract(name: string, start: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.close());

    const put = (content: Content, tenantId = tenantA) => under.store.put(tenantId, content, pdf);
    const read = async (sha256: string, tenantId = tenantA) => buffer((await under.store.get(tenantId, sha256)).stream);

    it.each([0, 1, 65_519, 65_520, 65_521, 65_536, 200_000])('gives back %i bytes as they were', async (size) => {
      const content = randomBytes(size);
      const ref = await put(content);
      expect(ref).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), size });
      const { mediaType, stream } = await under.store.get(tenantA, ref.sha256);
      expect(mediaType).toBe('application/pdf');
      expect((await buffer(stream)).equals(content)).toBe(true);
    });

    it('takes content as it comes, in parts of any size', async () => {
      const content = randomBytes(150_000);
      const ref = await put(
        parts(content.subarray(0, 1), Buffer.alloc(0), content.subarray(1, 70_000), content.subarray(70_000)),
      );
      expect((await read(ref.sha256)).equals(content)).toBe(true);
    });

    it('keeps nothing readable in the store', async () => {
      const words = 'The end user is the Institute of Optics. '.repeat(50);
      const ref = await put(Buffer.from(words));
      let stored = '';
      await under.alter(tenantA, ref.sha256, (bytes) => {
        stored = bytes.toString('latin1');
        return bytes;
      });
      expect(stored).not.toContain('Institute');
      expect(stored).not.toContain('application/pdf');
    });

    it('keeps the same content once and mends it when it is put again', async () => {
      const content = randomBytes(1000);
      const { sha256 } = await put(content);
      const before = under.files().length;
      await under.alter(tenantA, sha256, (bytes) => bytes.subarray(0, 40));
      await put(content);
      expect(under.files()).toHaveLength(before);
      expect((await read(sha256)).equals(content)).toBe(true);
    });

    it('keeps tenants apart', async () => {
      const { sha256 } = await put(Buffer.from('only for A'));
      expect(await under.store.has(tenantB, sha256)).toBe(false);
      expect(await refusalOf(under.store.get(tenantB, sha256))).toBe('NOT_FOUND');
      await put(Buffer.from('only for A'), tenantB);
      await under.swap([tenantA, sha256], [tenantB, sha256]);
      await expect(under.store.get(tenantB, sha256)).rejects.toBeInstanceOf(BlobDamagedError);
    });

    it('deletes, and does not mind deleting again', async () => {
      const { sha256 } = await put(randomBytes(10));
      expect(await under.store.has(tenantA, sha256)).toBe(true);
      await under.store.delete(tenantA, sha256);
      await under.store.delete(tenantA, sha256);
      expect(await under.store.has(tenantA, sha256)).toBe(false);
      expect(await refusalOf(under.store.get(tenantA, sha256))).toBe('NOT_FOUND');
    });

    it('names what was put before a moment, of one tenant', async () => {
      const [old, other] = [await put(randomBytes(10)), await put(randomBytes(11), tenantB)];
      const named = (before: number, tenantId = tenantA) => gathered(under.store.putBefore(tenantId, before));
      expect(await named(Date.now() + 60_000)).toContain(old.sha256);
      expect(await named(Date.now() + 60_000)).not.toContain(other.sha256);
      expect(await named(Date.now() + 60_000, tenantB)).toContain(other.sha256);
      expect(await named(Date.now() - 60_000)).toEqual([]);
      expect(await named(Date.now(), '018f0000-0000-7000-8000-00000000000c' as TenantId)).toEqual([]);
    });

    it('removes what was not put again since', async () => {
      const content = randomBytes(12);
      const { sha256 } = await put(content);
      expect(await under.store.deleteIfPutBefore(tenantA, sha256, Date.now() - 60_000)).toBe(false);
      expect((await read(sha256)).equals(content)).toBe(true);
      expect(await under.store.deleteIfPutBefore(tenantA, sha256, Date.now() + 60_000)).toBe(true);
      expect(await under.store.has(tenantA, sha256)).toBe(false);
      expect(await under.store.deleteIfPutBefore(tenantA, sha256, Date.now() + 60_000)).toBe(false);
    });

    it('finds a flipped bit anywhere', async () => {
      const content = randomBytes(70_000);
      const { sha256 } = await put(content);
      const length = 64 + 2 + 15 + 70_000 + 2 * 16;
      for (const at of [0, 3, 4, 15, 16, 47, 48, 63, 64, 80, 65_000, 65_615, 65_616, 66_000, length - 1]) {
        const flip = (bytes: Buffer) => {
          expect(bytes).toHaveLength(length);
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ 1;
          return changed;
        };
        await under.alter(tenantA, sha256, flip);
        await expect(read(sha256)).rejects.toBeInstanceOf(BlobDamagedError);
        await under.alter(tenantA, sha256, flip);
      }
      expect((await read(sha256)).equals(content)).toBe(true);
    });

    it('finds a blob cut short or extended, at the seams too', async () => {
      const { sha256 } = await put(randomBytes(140_000));
      let whole = Buffer.alloc(0);
      await under.alter(tenantA, sha256, (bytes) => (whole = Buffer.from(bytes)));
      const sealedChunk = 65_536 + 16;
      const broken = [
        ...[0, 10, 64, 64 + sealedChunk, 64 + 2 * sealedChunk, whole.length - 1].map((length) =>
          whole.subarray(0, length),
        ),
        Buffer.concat([whole, Buffer.alloc(1)]),
        Buffer.concat([whole.subarray(0, 64), whole.subarray(64 + sealedChunk)]),
        Buffer.concat([whole, whole.subarray(64)]),
      ];
      for (const bytes of broken) {
        await under.alter(tenantA, sha256, () => bytes);
        await expect(read(sha256)).rejects.toBeInstanceOf(BlobDamagedError);
      }
    });

    it('hands out nothing of a small blob that is another one of the same tenant', async () => {
      const one = await put(Buffer.from('statement one'));
      const two = await put(Buffer.from('statement two'));
      await under.swap([tenantA, one.sha256], [tenantA, two.sha256]);
      const { stream } = await under.store.get(tenantA, two.sha256);
      const seen: unknown[] = [];
      stream.on('data', (part) => seen.push(part));
      const error = await new Promise((resolve) => stream.once('error', resolve));
      expect(error).toBeInstanceOf(BlobDamagedError);
      expect(seen).toEqual([]);
    });

    it.each([
      '../../../etc/passwd',
      '..',
      '',
      'A'.repeat(64),
      `${'a'.repeat(63)}/`,
      `${'a'.repeat(64)}\0`,
      `${'a'.repeat(64)}\n`,
    ])('lets no other text through as a name: %j', async (name) => {
      const { store } = under;
      for (const use of [store.get(tenantA, name), store.has(tenantA, name), store.delete(tenantA, name)]) {
        expect(await refusalOf(use)).toBe('INPUT_INVALID');
      }
      const tenant = name as TenantId;
      expect(await refusalOf(store.get(tenant, 'a'.repeat(64)))).toBe('INPUT_INVALID');
      expect(await refusalOf(store.put(tenant, Buffer.from('x'), pdf))).toBe('INPUT_INVALID');
    });

    it('refuses a media type that is none', async () => {
      expect(await refusalOf(under.store.put(tenantA, Buffer.from('x'), { mediaType: 'text/html\r\nX: y' }))).toBe(
        'INPUT_INVALID',
      );
    });

    it('leaves nothing behind when the content breaks off or is too long', async () => {
      const before = under.files();
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield randomBytes(100_000);
        throw new Error('the sender hung up');
      }
      await expect(put(broken())).rejects.toThrow('the sender hung up');
      const long = under.store.put(tenantA, parts(randomBytes(600), randomBytes(600)), { ...pdf, maxBytes: 1_000 });
      expect(await refusalOf(long)).toBe('BODY_TOO_LARGE');
      expect(under.files()).toEqual(before);
    });

    it('stores the same content from many sides at once', async () => {
      const content = randomBytes(5_000);
      const refs = await Promise.all(Array.from({ length: 8 }, () => put(content)));
      expect(new Set(refs.map((ref) => ref.sha256)).size).toBe(1);
      expect((await read(refs[0]?.sha256 ?? '')).equals(content)).toBe(true);
    });
  });
}
