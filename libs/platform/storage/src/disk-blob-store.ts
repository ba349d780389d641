import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refusal, RefusalError, type TenantId } from '@downstream/kernel';
import { checkAddress, checkMediaType, checkTenant, isSha256, placeOf } from './blob-address';
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

  async *putBefore(tenantId: TenantId, before: number): AsyncGenerator<Sha256> {
    checkTenant(tenantId);
    const files = (path: string) => this.namesIn(join(this.root, tenantId, path));
    for (const folder of await files(''))
      for (const sha256 of await files(folder)) {
        const facts = isSha256(sha256) && (await this.factsOf(this.fileOf(tenantId, sha256)));
        if (facts && facts.mtimeMs < before) yield sha256;
      }
  }

  /** Taken aside before it is looked at: whoever puts the same content meanwhile lays down a file of its own. */
  async deleteIfPutBefore(tenantId: TenantId, sha256: Sha256, before: number): Promise<boolean> {
    checkAddress(tenantId, sha256);
    const file = this.fileOf(tenantId, sha256);
    const aside = join(this.root, INCOMING, `leaving-${randomUUID()}`);
    await onDisk(() => mkdir(dirname(aside), { recursive: true, mode: 0o700 }));
    try {
      await rename(file, aside);
    } catch (error) {
      if (isMissing(error)) return false;
      throw diskUnavailable(error);
    }
    const facts = await this.factsOf(aside);
    if (!facts || facts.mtimeMs < before) {
      await onDisk(() => rm(aside, { force: true }));
      return true;
    }
    await onDisk(() => this.place(aside, file));
    return false;
  }

  /**
   * Removes drafts that a killed process left behind.
   * @param before milliseconds since the epoch; younger drafts may belong to a process that still writes
   */
  async removeLeftovers(before: number): Promise<number> {
    const folder = join(this.root, INCOMING);
    let removed = 0;
    for (const name of await this.namesIn(folder)) {
      const path = join(folder, name);
      const facts = await stat(path).catch(() => undefined);
      if (!facts || facts.mtimeMs >= before) continue;
      await onDisk(() => rm(path, { force: true }));
      removed++;
    }
    return removed;
  }

  private async namesIn(folder: string): Promise<string[]> {
    return readdir(folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw diskUnavailable(error);
    });
  }

  /** Undefined for a file that has gone meanwhile. */
  private async factsOf(path: string): Promise<Stats | undefined> {
    return stat(path).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw diskUnavailable(error);
    });
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
