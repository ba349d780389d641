import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefusalError, type TenantId } from '@downstream/kernel';
import S3rver from 's3rver';
import { placeOf } from './blob-address';
import { contentParts } from './content-parts';
import { S3BlobStore } from './s3-blob-store';
import { seal } from './sealed-blob';
import { DerivedTenantKeys } from './tenant-keys';
import { blobStoreContract, tenantA } from './testing/blob-store-contract';
import { filesBelow } from './testing/files-below';

const keys = new DerivedTenantKeys(Buffer.alloc(32, 5));
const folder = () => mkdtempSync(join(tmpdir(), 'downstream-s3-'));
const quick = { connectMs: 500, answerMs: 200, attempts: 1 };
const account = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const at = (port: number, bucket = 'documents') => ({ ...account, bucket, endpoint: `http://127.0.0.1:${port}` });

async function startS3(directory: string) {
  const buckets = [{ name: 'documents', configs: [] }];
  const server = new S3rver({ address: '127.0.0.1', port: 0, directory, silent: true, configureBuckets: buckets });
  return { server, port: (await server.run()).port };
}

blobStoreContract('S3BlobStore', async () => {
  const directory = folder();
  const spool = folder();
  const { server, port } = await startS3(directory);
  const store = new S3BlobStore(at(port), keys, undefined, spool);
  const file = (tenantId: TenantId, sha256: string) =>
    join(directory, 'documents', `${placeOf(tenantId, sha256)}._S3rver_object`);
  return {
    store,
    alter: async (tenantId, sha256, change) =>
      writeFile(file(tenantId, sha256), change(await readFile(file(tenantId, sha256)))),
    swap: async (from, to) => copyFileSync(file(...from), file(...to)),
    files: () => [...filesBelow(directory), ...filesBelow(spool)],
    close: async () => {
      store.close();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
      rmSync(spool, { recursive: true, force: true });
    },
  };
});

describe('S3BlobStore and a store that will not', () => {
  const sha256 = 'a'.repeat(64);
  const text = { mediaType: 'text/plain' };
  let spool = '';
  let directory = '';
  let s3: Awaited<ReturnType<typeof startS3>>;
  let odd: Server;
  let answer: 'never' | 'half' = 'never';
  let half = Buffer.alloc(0);
  beforeAll(async () => {
    spool = folder();
    directory = folder();
    s3 = await startS3(directory);
    const sealing = seal(contentParts(Buffer.alloc(90_000)), 'text/plain', await keys.keyOf(tenantA), tenantA);
    half = (await buffer(sealing.bytes)).subarray(0, 30_000);
    odd = createServer((_request, response) => {
      if (answer === 'never') return;
      response.writeHead(200, { 'content-length': '100000' });
      response.write(half, () => response.destroy());
    });
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    odd.closeAllConnections();
    await new Promise((resolve) => odd.close(resolve));
    await s3.server.close();
    for (const path of [spool, directory]) rmSync(path, { recursive: true, force: true });
  });

  const outcome = async (promise: Promise<unknown>) => {
    const error = await promise.catch((reason: unknown) => reason);
    return error instanceof RefusalError ? `${error.refusal.code}: ${error.refusal.details?.detail}` : error;
  };
  const everyUse = async (store: S3BlobStore) => {
    const uses = [
      store.put(tenantA, Buffer.from('x'), text),
      store.get(tenantA, sha256),
      store.has(tenantA, sha256),
      store.delete(tenantA, sha256),
    ];
    return Promise.all(uses.map(outcome));
  };
  const all = (words: string) =>
    Array.from({ length: 4 }, () => `SERVICE_UNAVAILABLE: The document store cannot be used: ${words}.`);

  it('says that it is down', async () => {
    const gone = await startS3(directory);
    await gone.server.close();
    expect(await everyUse(new S3BlobStore(at(gone.port), keys, quick, spool))).toEqual(all('it cannot be reached'));
    expect(filesBelow(spool)).toEqual([]);
  });

  it('does not wait for ever for an answer', async () => {
    answer = 'never';
    const { port } = odd.address() as AddressInfo;
    expect(await everyUse(new S3BlobStore(at(port), keys, quick, spool))).toEqual(all('it cannot be reached'));
  });

  it('does not take half an answer for a document', async () => {
    answer = 'half';
    const { port } = odd.address() as AddressInfo;
    const get = new S3BlobStore(at(port), keys, quick, spool).get(tenantA, sha256).then(({ stream }) => buffer(stream));
    expect(await outcome(get)).toContain('it cannot be reached');
  });

  it('says that the key is refused or the bucket missing', async () => {
    const wrongKey = new S3BlobStore({ ...at(s3.port), accessKeyId: 'other' }, keys, quick, spool);
    expect(await everyUse(wrongKey)).toEqual(all('it refuses the access key'));
    const noBucket = new S3BlobStore(at(s3.port, 'elsewhere'), keys, quick, spool);
    expect(await outcome(noBucket.put(tenantA, Buffer.from('x'), text))).toContain('its bucket does not exist');
    expect(await outcome(noBucket.get(tenantA, sha256))).toContain('its bucket does not exist');
  });
});
