import type { Readable } from 'node:stream';
import type { TenantId } from '@downstream/kernel';

/** The name of a stored blob: the SHA-256 of its content, 64 lower-case hex digits. */
export type Sha256 = string;

/** What is known of a blob once it is stored. */
export interface BlobRef {
  readonly sha256: Sha256;
  /** Length of the content in bytes, before encryption. */
  readonly size: number;
}

/** What is said of a blob when it is stored. */
export interface BlobFacts {
  /** Such as `application/pdf`; comes back with the content. */
  readonly mediaType: string;
  /** Content longer than this is refused with BODY_TOO_LARGE and nothing is kept. */
  readonly maxBytes?: number;
}

/** A blob on its way out. */
export interface StoredBlob {
  readonly mediaType: string;
  /**
   * The content. Every part is authenticated before it is handed out, and the last one only when the whole has the
   * promised SHA-256; otherwise the stream fails with {@link BlobDamagedError}. Read it to the end or destroy it.
   */
  readonly stream: Readable;
}

/** The bytes to store, whole or in parts as they come. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Where documents lie: named by their content, encrypted with the tenant's key, on disk or in an object store.
 *
 * Every method throws a `RefusalError`: INPUT_INVALID for an id that is none, NOT_FOUND for a blob that is not there,
 * SERVICE_UNAVAILABLE with a plain `detail` when the store cannot be reached, is full or refuses access.
 */
export abstract class BlobStore {
  /** Stores the content durably and says its name. The same content of the same tenant is kept once. */
  abstract put(tenantId: TenantId, content: Content, facts: BlobFacts): Promise<BlobRef>;
  /**
   * Opens a blob. A wrong key or a damaged beginning rejects; damage further on fails the stream.
   * @throws BlobDamagedError
   */
  abstract get(tenantId: TenantId, sha256: Sha256): Promise<StoredBlob>;
  /** Whether the blob is there; says nothing about its condition. */
  abstract has(tenantId: TenantId, sha256: Sha256): Promise<boolean>;
  /** Removes the blob; no complaint when it is not there. */
  abstract delete(tenantId: TenantId, sha256: Sha256): Promise<void>;
  /**
   * The names of a tenant's blobs that were last put before a moment, in no order.
   * @param before milliseconds since the epoch
   */
  abstract putBefore(tenantId: TenantId, before: number): AsyncIterable<Sha256>;
  /**
   * Removes a blob unless it was put again since that moment.
   * @returns whether it was removed
   */
  abstract deleteIfPutBefore(tenantId: TenantId, sha256: Sha256, before: number): Promise<boolean>;
}

/** What lies in the store is not what was put there: altered, cut short, swapped, or under another key. */
export class BlobDamagedError extends Error {
  constructor(sha256: Sha256, cause?: unknown) {
    super(`The stored document ${sha256} is damaged`, { cause });
    this.name = 'BlobDamagedError';
  }
}
