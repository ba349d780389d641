import { createHash, timingSafeEqual } from 'node:crypto';

/** What is kept of a key's public part and of its secret: 256 random bits need no slow hash. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a secret is the one behind a kept hash; the time of the answer does not tell where they differ. */
export const fits = (secret: string, kept: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(kept));
