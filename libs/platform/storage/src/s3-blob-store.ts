import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { refusal, RefusalError, type TenantId } from '@downstream/kernel';
import type { Config } from '@downstream/platform/config';
import { checkAddress, checkMediaType, checkTenant, isSha256, placeOf } from './blob-address';
import { BlobStore, type BlobFacts, type BlobRef, type Content, type Sha256, type StoredBlob } from './blob-store';
import { contentParts } from './content-parts';
import { seal } from './sealed-blob';
import { storeUnavailable } from './store-unavailable';
import { storedStream } from './stored-stream';
import type { TenantKeys } from './tenant-keys';
import { makeFile, writeWhole } from './whole-file';

const silent = () => undefined;
/** The client would warn on the console; what goes wrong reaches the caller as a refusal with its cause. */
const logger = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');

function s3Unavailable(error: unknown): RefusalError {
  if (error instanceof S3ServiceException) {
    const status = error.$metadata.httpStatusCode;
    if (error.name === 'NoSuchBucket') return storeUnavailable('its bucket does not exist', error);
    if (status === 401 || status === 403) return storeUnavailable('it refuses the access key', error);
    return storeUnavailable(`it answers with an error (${error.name})`, error);
  }
  return storeUnavailable('it cannot be reached', error);
}

/** Limits of one request, in milliseconds. */
export interface S3Limits {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly attempts: number;
}

/** Blobs as objects `<tenant>/<first two digits>/<sha256>` in a bucket of an S3-compatible store. */
export class S3BlobStore extends BlobStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(
    s3: NonNullable<Config['s3']>,
    private readonly keys: TenantKeys,
    limits: S3Limits = { connectMs: 5_000, answerMs: 30_000, attempts: 3 },
    private readonly spoolDir: string = tmpdir(),
  ) {
    super();
    this.bucket = s3.bucket;
    this.client = new S3Client({
      ...(s3.endpoint && { endpoint: s3.endpoint, forcePathStyle: true }),
      region: s3.region,
      credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
      maxAttempts: limits.attempts,
      logger,
      requestHandler: {
        connectionTimeout: limits.connectMs,
        requestTimeout: limits.answerMs,
        throwOnRequestTimeout: true,
      },
      // Our own checksum goes with every upload; many S3-compatible stores know no other kind.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(tenantId: TenantId, content: Content, { mediaType, maxBytes }: BlobFacts): Promise<BlobRef> {
    checkTenant(tenantId);
    checkMediaType(mediaType);
    const sealing = seal(contentParts(content, maxBytes), mediaType, await this.keys.keyOf(tenantId), tenantId);
    // The name is known only at the end, so the encrypted blob waits in a file of its own.
    const spool = join(this.spoolDir, `downstream-${randomUUID()}`);
    const hash = createHash('sha256');
    let length = 0;
    async function* measured(): AsyncGenerator<Uint8Array> {
      for await (const part of sealing.bytes) {
        hash.update(part);
        length += part.length;
        yield part;
      }
    }
    try {
      await writeWhole(spool, measured(), makeFile);
      const { sha256 } = sealing.ref();
      await this.upload(placeOf(tenantId, sha256), spool, length, hash.digest('base64'));
      return sealing.ref();
    } finally {
      await rm(spool, { force: true });
    }
  }

  async get(tenantId: TenantId, sha256: Sha256): Promise<StoredBlob> {
    checkAddress(tenantId, sha256);
    const key = await this.keys.keyOf(tenantId);
    const answer = await this.ask(
      this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: placeOf(tenantId, sha256) })),
    );
    return storedStream(answer.Body as Readable, sha256, key, tenantId, s3Unavailable);
  }

  async has(tenantId: TenantId, sha256: Sha256): Promise<boolean> {
    checkAddress(tenantId, sha256);
    try {
      await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: placeOf(tenantId, sha256) }));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw s3Unavailable(error);
    }
  }

  async delete(tenantId: TenantId, sha256: Sha256): Promise<void> {
    checkAddress(tenantId, sha256);
    try {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: placeOf(tenantId, sha256) }));
    } catch (error) {
      if (!isMissing(error)) throw s3Unavailable(error);
    }
  }

  async *putBefore(tenantId: TenantId, before: number): AsyncGenerator<Sha256> {
    checkTenant(tenantId);
    let ContinuationToken: string | undefined;
    do {
      const list = new ListObjectsV2Command({ Bucket: this.bucket, Prefix: `${tenantId}/`, ContinuationToken });
      const { Contents = [], NextContinuationToken } = await this.ask(this.client.send(list));
      for (const { Key = '', LastModified } of Contents) {
        const sha256 = Key.split('/').at(-1) ?? '';
        if (isSha256(sha256) && LastModified && LastModified.getTime() < before) yield sha256;
      }
      ContinuationToken = NextContinuationToken;
    } while (ContinuationToken);
  }

  /** Between the look and the removal lies one round trip, in which nobody may put the same content anew. */
  async deleteIfPutBefore(tenantId: TenantId, sha256: Sha256, before: number): Promise<boolean> {
    checkAddress(tenantId, sha256);
    const look = new HeadObjectCommand({ Bucket: this.bucket, Key: placeOf(tenantId, sha256) });
    try {
      const { LastModified } = await this.client.send(look);
      if (!LastModified || LastModified.getTime() >= before) return false;
    } catch (error) {
      if (isMissing(error)) return false;
      throw s3Unavailable(error);
    }
    await this.delete(tenantId, sha256);
    return true;
  }

  /** Closes idle connections; the store is not usable afterwards. */
  close(): void {
    this.client.destroy();
  }

  private async upload(key: string, spool: string, length: number, checksum: string): Promise<void> {
    const body = createReadStream(spool);
    try {
      const put = { Bucket: this.bucket, Key: key, Body: body, ContentLength: length, ChecksumSHA256: checksum };
      await this.client.send(new PutObjectCommand(put));
    } catch (error) {
      throw s3Unavailable(error);
    } finally {
      body.destroy();
    }
  }

  private async ask<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw isMissing(error) ? new RefusalError(refusal('NOT_FOUND')) : s3Unavailable(error);
    }
  }
}
