import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { open, seal } from './sealed-blob';
import { storedStream } from './stored-stream';
import { tenantA } from './testing/blob-store-contract';

const key = Buffer.alloc(32, 1);

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const sealed = async (content: AsyncIterable<Uint8Array>) => {
  const sealing = seal(content, 'text/csv', key, tenantA);
  const bytes = await buffer(sealing.bytes);
  return { bytes, ref: sealing.ref() };
};

describe('seal and open', () => {
  it('undo each other however the parts are cut', async () => {
    const sizes = fc.tuple(
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 99_999 }),
    );
    await fc.assert(
      fc.asyncProperty(sizes, async ([length, cutIn, cutOut]) => {
        const content = randomBytes(length);
        const { bytes, ref } = await sealed(inParts(content, cutIn));
        expect(ref.size).toBe(length);
        const opened = await open(inParts(bytes, cutOut), ref.sha256, key, tenantA);
        expect(opened.mediaType).toBe('text/csv');
        expect((await buffer(opened.content)).equals(content)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('make different bytes of the same content each time', async () => {
    const [one, two] = [await sealed(inParts(Buffer.from('same'), 9)), await sealed(inParts(Buffer.from('same'), 9))];
    expect(one.ref).toEqual(two.ref);
    expect(one.bytes.equals(two.bytes)).toBe(false);
  });

  it('hold no more than two chunks of a long content', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 65_536;
        yield Buffer.alloc(65_536);
      }
    }
    let taken = 0;
    for await (const part of seal(endless(), 'text/csv', key, tenantA).bytes) {
      taken += part.length;
      expect(given - taken).toBeLessThanOrEqual(2 * 65_536);
      if (taken > 5_000_000) break;
    }
    expect(taken).toBeGreaterThan(5_000_000);
  });

  it('open what was stored when the format was laid down', async () => {
    const stored = Buffer.from(
      'RFNCMf5U1KALxRDdX6SdYa/yj/3k+bipPeN8nKHAbGJ4gnBkyi0O5pMJ5eK/haHHU2B0OVcjKVDO4WYb94jdgNaIIes6r46w3Dj4ni/bAif0' +
        '/+nHQ2S210Ux5a1geuHXsrgrmPphzOp6NLOkzQ9H7Q7XZoWRPrClJA==',
      'base64',
    );
    const sha256 = '4a62d343d8bf84e20e78656a1b48ee2f68bb917d069c5cd2389b658599000249';
    const { mediaType, content } = await open(inParts(stored, 7), sha256, key, tenantA);
    expect([mediaType, (await buffer(content)).toString()]).toEqual(['text/plain', 'An end-use statement, signed.']);
  });

  it('know the name only at the end', () => {
    expect(() => seal(inParts(Buffer.from('x'), 1), 'text/csv', key, tenantA).ref()).toThrow('not been read');
  });
});

describe('storedStream', () => {
  it('lets go of the source when the reader leaves early, and when it never begins', async () => {
    const { bytes, ref } = await sealed(inParts(randomBytes(300_000), 70_000));
    for (const begin of [true, false]) {
      const source = Readable.from(inParts(bytes, 10_000));
      const { stream } = await storedStream(source, ref.sha256, key, tenantA, () => new Error('source'));
      if (begin) await new Promise((resolve) => stream.once('data', resolve));
      const closed = new Promise((resolve) => source.once('close', resolve));
      stream.destroy();
      await closed;
      expect(source.destroyed).toBe(true);
    }
  });

  it('lets go of the source when it cannot be opened', async () => {
    const source = Readable.from(inParts(randomBytes(300), 100));
    await expect(storedStream(source, 'a'.repeat(64), key, tenantA, () => new Error('source'))).rejects.toThrow(
      'damaged',
    );
    expect(source.destroyed).toBe(true);
  });
});
