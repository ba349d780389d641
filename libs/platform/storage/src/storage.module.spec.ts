import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigModule, readConfig } from '@downstream/platform/config';
import { BlobStore } from './blob-store';
import { DiskBlobStore } from './disk-blob-store';
import { S3BlobStore } from './s3-blob-store';
import { StorageModule } from './storage.module';
import { tenantA } from './testing/blob-store-contract';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'downstream-storage-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const start = async (env: Record<string, string>) => {
  const { config } = readConfig({
    DATABASE_URL: 'postgres://app:pw@localhost/d',
    DATABASE_OPS_URL: 'postgres://ops:pw@localhost/d',
    DOWNSTREAM_DATA_DIR: dir,
    ...env,
  });
  if (!config) throw new Error('unreadable');
  return (await Test.createTestingModule({ imports: [ConfigModule.forRoot(config), StorageModule] }).compile()).init();
};

describe('StorageModule', () => {
  it('keeps documents on disk, and the next start reads them', async () => {
    const first = await start({});
    const { sha256 } = await first.get(BlobStore).put(tenantA, Buffer.from('terms'), { mediaType: 'text/plain' });
    await first.close();
    const second = await start({});
    expect(second.get(BlobStore)).toBeInstanceOf(DiskBlobStore);
    expect((await buffer((await second.get(BlobStore).get(tenantA, sha256)).stream)).toString()).toBe('terms');
    await second.close();
  });

  it('starts although the folder is unfit: every use says so', async () => {
    const secret = Buffer.alloc(32).toString('base64');
    writeFileSync(join(dir, 'file'), '');
    const app = await start({ DOWNSTREAM_DATA_DIR: join(dir, 'file', 'sub'), DOWNSTREAM_SECRET: secret });
    await expect(app.get(BlobStore).has(tenantA, 'a'.repeat(64))).rejects.toMatchObject({
      refusal: { code: 'SERVICE_UNAVAILABLE' },
    });
    await app.close();
  });

  it('takes the object store when there is one', async () => {
    const app = await start({
      S3_BUCKET: 'documents',
      S3_REGION: 'eu-central-1',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'secret',
    });
    expect(app.get(BlobStore)).toBeInstanceOf(S3BlobStore);
    await app.close();
  });
});
