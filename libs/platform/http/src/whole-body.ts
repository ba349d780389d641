import { refusal, RefusalError } from '@downstream/kernel';
import type { Request } from 'express';

/**
 * A request's whole body, of a route that takes one file. What comes beyond the most is read and dropped, so that the
 * sender hears why.
 *
 * @throws RefusalError BODY_MALFORMED for another media type, a packed body, or one that breaks off; BODY_TOO_LARGE
 */
export async function wholeBody(request: Request, mostBytes: number): Promise<Buffer> {
  const { headers } = request;
  if (!/^application\/octet-stream\s*(;|$)/i.test(headers['content-type'] ?? '') || headers['content-encoding'])
    throw new RefusalError(refusal('BODY_MALFORMED'));
  const tooLarge = () => new RefusalError(refusal('BODY_TOO_LARGE', { maxBytes: mostBytes }));
  try {
    if (Number(headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
    const parts: Buffer[] = [];
    let size = 0;
    // Left in the middle, the usual iterator would cut the connection before anything could be answered.
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > mostBytes) throw tooLarge();
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (request.readableAborted || request.destroyed) throw new RefusalError(refusal('BODY_MALFORMED'));
    throw error;
  } finally {
    request.resume();
  }
}
