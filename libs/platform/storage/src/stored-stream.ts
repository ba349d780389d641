import { Readable } from 'node:stream';
import { RefusalError, type TenantId } from '@downstream/kernel';
import { BlobDamagedError, type Sha256, type StoredBlob } from './blob-store';
import { open } from './sealed-blob';

/** The source's parts; a source that breaks off becomes the refusal `failed` makes of it. */
async function* guarded(source: Readable, failed: (error: unknown) => Error): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (error) {
    throw error instanceof RefusalError ? error : failed(error);
  }
}

/** Opens what a store holds, and gives the source back to the system whichever way the reading ends. */
export async function storedStream(
  source: Readable,
  sha256: Sha256,
  tenantKey: Uint8Array,
  tenantId: TenantId,
  failed: (error: unknown) => Error,
): Promise<StoredBlob> {
  try {
    const { mediaType, content } = await open(guarded(source, failed), sha256, tenantKey, tenantId);
    const stream = Readable.from(content, { objectMode: false });
    stream.once('close', () => source.destroy());
    return { mediaType, stream };
  } catch (error) {
    source.destroy();
    throw error instanceof BlobDamagedError || error instanceof RefusalError ? error : failed(error);
  }
}
