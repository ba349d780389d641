import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError } from './problem';
import { deriveKey, ensureSecret } from './secret';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'downstream-secret-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('ensureSecret', () => {
  it('takes the given one and writes nothing', () => {
    const secret = Buffer.alloc(40, 3).toString('base64');
    expect(Buffer.from(ensureSecret({ secret, dataDir: dir, production: true }))).toEqual(Buffer.alloc(40, 3));
    expect(readdirSync(dir)).toEqual([]);
  });

  it('makes one once, for its owner alone, and finds it again', () => {
    const dataDir = join(dir, 'deep', 'data');
    const first = ensureSecret({ dataDir, production: false });
    expect(first).toHaveLength(32);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secret']);
    expect(ensureSecret({ dataDir, production: false })).toEqual(first);
  });

  it('refuses to make one in production', () => {
    expect(() => ensureSecret({ dataDir: dir, production: true })).toThrow(ConfigError);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('refuses a damaged file and leaves it alone', () => {
    writeFileSync(join(dir, 'secret'), 'short');
    expect(() => ensureSecret({ dataDir: dir, production: false })).toThrow(/damaged/);
    expect(readFileSync(join(dir, 'secret'), 'utf8')).toBe('short');
  });

  it('says plainly when it cannot write', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => ensureSecret({ dataDir: join(dir, 'file'), production: false })).toThrow(/cannot be (read|written)/);
  });
});

describe('deriveKey', () => {
  const secret = Buffer.alloc(32, 1);

  it('gives one key per label, always the same', () => {
    expect(deriveKey(secret, 'a')).toEqual(deriveKey(secret, 'a'));
    expect(deriveKey(secret, 'a')).not.toEqual(deriveKey(secret, 'b'));
    expect(deriveKey(Buffer.alloc(32, 2), 'a')).not.toEqual(deriveKey(secret, 'a'));
    expect(deriveKey(secret, 'a', 64)).toHaveLength(64);
  });

  it('never changes: what was encrypted yesterday opens tomorrow', () => {
    expect(Buffer.from(deriveKey(secret, 'fixed')).toString('hex')).toMatchInlineSnapshot(
      `"0dc1363c8cf5c235fc3d2ed1a8697a710270f56a87c7d6ea19df639952bc3c1e"`,
    );
  });

  it('refuses a short secret and an empty label', () => {
    expect(() => deriveKey(Buffer.alloc(31), 'a')).toThrow(RangeError);
    expect(() => deriveKey(secret, '')).toThrow(RangeError);
  });
});
