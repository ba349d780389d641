import { createHmac } from 'node:crypto';

const PERIOD = 30_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The bytes of a Base32 text (RFC 4648), as authenticator apps take a key. */
function bytesOf(base32: string): Buffer {
  let bits = '';
  for (const letter of base32.replace(/[\s=]/g, '').toUpperCase()) {
    bits += letters.indexOf(letter).toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/**
 * The six digits an authenticator app shows (RFC 6238 with SHA-1), reckoned here apart from the server's own library.
 * @param at milliseconds since 1970
 */
export function codeAt(secret: string, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD)));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
