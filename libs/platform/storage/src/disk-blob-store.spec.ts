import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefusalError, type TenantId } from '@downstream/kernel';
import { placeOf } from './blob-address';
import { DiskBlobStore } from './disk-blob-store';
import { DerivedTenantKeys } from './tenant-keys';
import { blobStoreContract, refusalOf, tenantA } from './testing/blob-store-contract';
import { filesBelow } from './testing/files-below';
import { makeFile, type MakeFile } from './whole-file';

const keys = new DerivedTenantKeys(Buffer.alloc(32, 5));
const folder = () => mkdtempSync(join(tmpdir(), 'downstream-blobs-'));

blobStoreContract('DiskBlobStore', async () => {
  const root = folder();
  const file = (tenantId: TenantId, sha256: string) => join(root, placeOf(tenantId, sha256));
  return {
    store: new DiskBlobStore(root, keys),
    alter: async (tenantId, sha256, change) =>
      writeFile(file(tenantId, sha256), change(await readFile(file(tenantId, sha256)))),
    swap: async (from, to) => copyFileSync(file(...from), file(...to)),
    files: () => filesBelow(root),
    close: async () => rmSync(root, { recursive: true, force: true }),
  };
});

describe('DiskBlobStore on a disk that will not', () => {
  let root = '';
  beforeAll(() => {
    root = folder();
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const failing =
    (code: string, after: number): MakeFile =>
    async (path) => {
      const file = await makeFile(path);
      let writes = 0;
      return {
        appendFile: async (bytes) => {
          if (++writes > after) throw Object.assign(new Error(code), { code });
          await file.appendFile(bytes);
        },
        sync: () => file.sync(),
        close: () => file.close(),
      };
    };
  const detail = async (promise: Promise<unknown>) => {
    const error = await promise.catch((reason: unknown) => reason);
    return error instanceof RefusalError ? [error.refusal.code, error.refusal.details?.detail, error.cause] : error;
  };

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['EACCES', 'the server may not access its folder'],
    ['EROFS', 'the disk is read-only'],
    ['EFBIG', 'the file is larger than the system allows'],
    ['EIO', 'the disk reports an error'],
  ])('says what is wrong on %s and keeps nothing', async (code, words) => {
    const store = new DiskBlobStore(root, keys, failing(code, 2));
    const put = store.put(tenantA, Buffer.alloc(300_000), { mediaType: 'text/plain' });
    expect(await detail(put)).toEqual([
      'SERVICE_UNAVAILABLE',
      `The document store cannot be used: ${words}.`,
      expect.objectContaining({ code }),
    ]);
    expect(filesBelow(root)).toEqual([]);
  });

  it('names no path of the server', async () => {
    writeFileSync(join(root, 'file'), '');
    const store = new DiskBlobStore(join(root, 'file'), keys);
    const put = store.put(tenantA, Buffer.from('x'), { mediaType: 'text/plain' });
    expect(await detail(put)).toEqual([
      'SERVICE_UNAVAILABLE',
      'The document store cannot be used: its folder is not a folder.',
      expect.objectContaining({ code: 'ENOTDIR' }),
    ]);
    expect(await refusalOf(store.get(tenantA, 'a'.repeat(64)))).toBe('SERVICE_UNAVAILABLE');
    expect(await refusalOf(store.has(tenantA, 'a'.repeat(64)))).toBe('SERVICE_UNAVAILABLE');
    rmSync(join(root, 'file'));
  });

  it('keeps files for its own account only', async () => {
    const store = new DiskBlobStore(root, keys);
    const { sha256 } = await store.put(tenantA, Buffer.from('x'), { mediaType: 'text/plain' });
    expect(statSync(join(root, placeOf(tenantA, sha256))).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, tenantA)).mode & 0o777).toBe(0o700);
  });

  it('cannot be opened with another secret', async () => {
    const { sha256 } = await new DiskBlobStore(root, keys).put(tenantA, Buffer.from('x'), { mediaType: 'text/plain' });
    const other = new DiskBlobStore(root, new DerivedTenantKeys(Buffer.alloc(32, 6)));
    await expect(other.get(tenantA, sha256)).rejects.toThrow('damaged');
  });

  it('clears away old drafts and leaves young ones', async () => {
    const place = folder();
    const store = new DiskBlobStore(place, keys);
    await store.put(tenantA, Buffer.from('x'), { mediaType: 'text/plain' });
    writeFileSync(join(place, '.incoming', 'old'), 'half');
    writeFileSync(join(place, '.incoming', 'young'), 'half');
    utimesSync(join(place, '.incoming', 'old'), 1_000, 1_000);
    expect(await store.removeLeftovers(2_000_000)).toBe(1);
    expect(readFileSync(join(place, '.incoming', 'young'), 'utf8')).toBe('half');
    expect(await new DiskBlobStore(join(place, 'none'), keys).removeLeftovers(2_000_000)).toBe(0);
    rmSync(place, { recursive: true });
  });
});
