import { BASE62, base62, numberOf } from './base62';
import { crc32 } from './crc32';

/** What every key begins with; secret scanners know a leaked one by it and by the sum at its end. */
export const KEY_MARK = 'dsk_live_';

const ID_BYTES = 6;
const SECRET_BYTES = 32;
/** Random bytes one key is made of. */
export const KEY_BYTES = ID_BYTES + SECRET_BYTES;

const ID_LENGTH = 8;
const SECRET_LENGTH = 43;
const SUM_LENGTH = 6;

/** A key in its parts. */
export interface ApiKeyText {
  /** The whole key, `dsk_live_<8>_<49>`: shown once. */
  readonly text: string;
  /** Names the key in lists and looks it up; no secret. */
  readonly publicId: string;
  /** 256 random bits in base 62. What is kept is its SHA-256. */
  readonly secret: string;
}

const PATTERN = new RegExp(
  `^(${KEY_MARK}(${BASE62}{${ID_LENGTH}})_(${BASE62}{${SECRET_LENGTH}}))(${BASE62}{${SUM_LENGTH}})$`,
);

const sumOf = (body: string): string => base62(BigInt(crc32(body)), SUM_LENGTH);

/**
 * Makes a key.
 * @param random {@link KEY_BYTES} random bytes
 * @throws RangeError when there are too few bytes
 */
export function makeApiKey(random: Uint8Array): ApiKeyText {
  if (random.length < KEY_BYTES) throw new RangeError(`${KEY_BYTES} random bytes are needed`);
  // 48 bits hold a little more than eight characters do; the id is no secret, so the slight bias harms nobody.
  const publicId = base62(numberOf(random.subarray(0, ID_BYTES)) % 62n ** BigInt(ID_LENGTH), ID_LENGTH);
  const secret = base62(numberOf(random.subarray(ID_BYTES, KEY_BYTES)), SECRET_LENGTH);
  const body = `${KEY_MARK}${publicId}_${secret}`;
  return { text: body + sumOf(body), publicId, secret };
}

/**
 * Reads a key; `null` when it is none or a character is wrong. That it is well-formed says nothing of whether it is
 * known: the caller answers alike in both cases.
 */
export function readApiKey(text: string): ApiKeyText | null {
  const [, body, publicId, secret, sum] = PATTERN.exec(text) ?? [];
  if (body === undefined || publicId === undefined || secret === undefined || sum !== sumOf(body)) return null;
  return { text, publicId, secret };
}
