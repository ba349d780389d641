import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@downstream/kernel';

const HARMLESS = /^[A-Za-z0-9_.-]{8,64}$/;

/**
 * The id of a request: the caller's own when it is 8 to 64 letters, digits, dots, dashes or underscores, else a new
 * version 7 UUID. What a caller sends can therefore never break a header or forge a log line.
 */
export const requestIdOf = (given: unknown): string =>
  typeof given === 'string' && HARMLESS.test(given) ? given : uuidV7(Date.now(), randomBytes(10));
