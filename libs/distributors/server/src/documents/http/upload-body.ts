import { MAX_DOCUMENT_BYTES } from '@downstream/distributors/core/documents';
import { refusal, RefusalError } from '@downstream/kernel';
import type { Request } from 'express';

/**
 * The file that is a request's body, in parts as they come. Whatever goes wrong on the way, the rest of the body is read
 * and dropped, so that the sender hears why.
 *
 * @throws RefusalError BODY_MALFORMED for another media type, a packed body, or one that breaks off; BODY_TOO_LARGE when it
 * says itself that it is
 */
export function uploadBody(request: Request): AsyncIterable<Uint8Array> {
  const { headers } = request;
  if (!/^application\/octet-stream\s*(;|$)/i.test(headers['content-type'] ?? '') || headers['content-encoding'])
    throw new RefusalError(refusal('BODY_MALFORMED'));
  if (Number(headers['content-length'] ?? 0) > MAX_DOCUMENT_BYTES)
    throw new RefusalError(refusal('BODY_TOO_LARGE', { maxBytes: MAX_DOCUMENT_BYTES }));
  return parts(request);
}

async function* parts(request: Request): AsyncGenerator<Uint8Array> {
  try {
    // Left in the middle, the usual iterator would cut the connection before anything could be answered.
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (request.readableAborted || request.destroyed) throw new RefusalError(refusal('BODY_MALFORMED'));
    throw error;
  } finally {
    request.resume();
  }
}
