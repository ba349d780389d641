import { refusal, RefusalError } from '@downstream/kernel';
import type { Content } from './blob-store';

/** Content as parts, however it was given; more than `maxBytes` is refused while it comes in. */
export async function* contentParts(content: Content, maxBytes = Infinity): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of content instanceof Uint8Array ? [content] : content) {
    size += part.length;
    if (size > maxBytes) throw new RefusalError(refusal('BODY_TOO_LARGE', { maxBytes }));
    yield part;
  }
}
