import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';
import { ConfigError } from './problem';

/** Dependency injection token of the master secret, a `Uint8Array` of at least 32 bytes. */
export const SECRET = Symbol('SECRET');

const LEAST = 32;

const unfit = (wrong: string) =>
  new ConfigError([
    { variable: 'DOWNSTREAM_SECRET', wrong, expects: 'at least 32 random bytes in Base64 (openssl rand -base64 32)' },
  ]);

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function stored(file: string): Uint8Array | undefined {
  try {
    const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (bytes.length < LEAST) throw unfit(`is not set, and the file "secret" in the data folder is damaged`);
    return bytes;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (error instanceof ConfigError) throw error;
    throw unfit(`is not set, and the file "secret" in the data folder cannot be read (${codeOf(error)})`);
  }
}

/**
 * The master secret: DOWNSTREAM_SECRET, or one generated once into `<dataDir>/secret` (mode 0600). Two processes that
 * start together agree on one: the file appears whole or not at all, and the first to place it wins.
 * @throws ConfigError in production without DOWNSTREAM_SECRET, or when the file cannot be read or written
 */
export function ensureSecret(config: Pick<Config, 'secret' | 'dataDir' | 'production'>): Uint8Array {
  if (config.secret !== undefined) return Buffer.from(config.secret, 'base64');
  if (config.production) throw unfit('is not set, and in production every process must share one');
  const file = join(config.dataDir, 'secret');
  const known = stored(file);
  if (known) return known;
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${randomBytes(LEAST).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw unfit(`is not set, and none can be written to the data folder (${codeOf(error)})`);
  } finally {
    rmSync(draft, { force: true });
  }
  const placed = stored(file);
  if (!placed) throw unfit('is not set, and the one in the data folder has vanished');
  return placed;
}

/**
 * Derives a key for one purpose by HKDF-SHA-256 (RFC 5869), so that no two purposes share a key.
 * @param secret the master secret, at least 32 bytes
 * @param label names the purpose; another label gives an unrelated key
 * @param bytes length of the key, 1 to 8160
 */
export function deriveKey(secret: Uint8Array, label: string, bytes = 32): Uint8Array {
  if (secret.length < LEAST) throw new RangeError('The secret is shorter than 32 bytes');
  if (label === '') throw new RangeError('A derived key needs a label');
  return new Uint8Array(hkdfSync('sha256', secret, 'downstream', label, bytes));
}
