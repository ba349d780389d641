import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refusal, RefusalError, type TenantId } from '@downstream/kernel';
import { checkAddress, checkMediaType, checkTenant, placeOf } from './blob-address';
import { BlobStore, type BlobFacts, type BlobRef, type Content, type Sha256, type StoredBlob } from './blob-store';
import { contentParts } from './content-parts';
import { seal } from './sealed-blob';
import { diskUnavailable } from './store-unavailable';
import { storedStream } from './stored-stream';
import type { TenantKeys } from './tenant-keys';
import { makeFile, onDisk, writeWhole, type MakeFile } from './whole-file';

/** Drafts of blobs lie here until they are whole. */
const INCOMING = '.incoming';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** A new name in a folder survives a power cut only when the folder itself was written. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Blobs as files: `<root>/<tenant>/<first two digits>/<sha256>`, each written aside and then moved into place. */
export class DiskBlobStore extends BlobStore {
  constructor(
    private readonly root: string,
    private readonly keys: TenantKeys,
    private readonly make: MakeFile = makeFile,
  ) {
    super();
  }

  async put(tenantId: TenantId, content: Content, { mediaType, maxBytes }: BlobFacts): Promise<BlobRef> {
    checkTenant(tenantId);
    checkMediaType(mediaType);
    const sealing = seal(contentParts(content, maxBytes), mediaType, await this.keys.keyOf(tenantId), tenantId);
    const draft = join(this.root, INCOMING, randomUUID());
    await onDisk(() => mkdir(dirname(draft), { recursive: true, mode: 0o700 }));
    await writeWhole(draft, sealing.bytes, this.make);
    const ref = sealing.ref();
    try {
      await onDisk(() => this.place(draft, this.fileOf(tenantId, ref.sha256)));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    return ref;
  }

  async get(tenantId: TenantId, sha256: Sha256): Promise<StoredBlob> {
    checkAddress(tenantId, sha256);
    const key = await this.keys.keyOf(tenantId);
    const file = await this.present(() => open(this.fileOf(tenantId, sha256), 'r'));
    return storedStream(file.createReadStream({ highWaterMark: 256 * 1024 }), sha256, key, tenantId, diskUnavailable);
  }

  async has(tenantId: TenantId, sha256: Sha256): Promise<boolean> {
    checkAddress(tenantId, sha256);
    try {
      await access(this.fileOf(tenantId, sha256));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw diskUnavailable(error);
    }
  }

  async delete(tenantId: TenantId, sha256: Sha256): Promise<void> {
    checkAddress(tenantId, sha256);
    await onDisk(() => rm(this.fileOf(tenantId, sha256), { force: true }));
  }

  /**
   * Removes drafts that a killed process left behind.
   * @param before milliseconds since the epoch; younger drafts may belong to a process that still writes
   */
  async removeLeftovers(before: number): Promise<number> {
    const folder = join(this.root, INCOMING);
    const names = await readdir(folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw diskUnavailable(error);
    });
    let removed = 0;
    for (const name of names) {
      const path = join(folder, name);
      const facts = await stat(path).catch(() => undefined);
      if (!facts || facts.mtimeMs >= before) continue;
      await onDisk(() => rm(path, { force: true }));
      removed++;
    }
    return removed;
  }

  private fileOf(tenantId: TenantId, sha256: Sha256): string {
    return join(this.root, placeOf(tenantId, sha256));
  }

  /** Moves a whole draft to its name. A blob already there is replaced: putting it again mends a damaged one. */
  private async place(draft: string, file: string): Promise<void> {
    const folder = dirname(file);
    const created = await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(draft, file);
    await syncFolder(folder);
    if (created) for (const parent of [dirname(folder), this.root]) await syncFolder(parent);
  }

  private async present<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isMissing(error) ? new RefusalError(refusal('NOT_FOUND')) : diskUnavailable(error);
    }
  }
}
