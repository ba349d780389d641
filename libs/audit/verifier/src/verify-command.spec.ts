import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeVkey } from '@downstream/audit/core';
import { aCheckpoint, aDossier, aLog, resealed } from '@downstream/audit/core/testing';
import { VERIFIER_FILE, VERIFIER_SOURCE } from './index';
import { openDossier, verifyDossier } from './verify.mjs';

const script = fileURLToPath(new URL('./verify.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Files = ReadonlyMap<string, Uint8Array>;

/** A ZIP as any tool would make it: deflated, one stored, sizes in the central directory. */
function zipOf(files: Iterable<readonly [string, Uint8Array]>, end: { start?: number } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path);
    const method = path.endsWith('.txt') ? 0 : 8;
    const packed = method === 0 ? Buffer.from(bytes) : deflateRawSync(bytes);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(header, name, packed);
    directory.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt32LE(central.length, 12);
  tail.writeUInt32LE(end.start ?? offset, 16);
  return Buffer.concat([...parts, central, tail]);
}

const write = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};

function run(...args: string[]): { code: number; out: string; err: string } {
  try {
    return {
      code: 0,
      out: execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', stdio: 'pipe' }),
      err: '',
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
}

const log = aLog({ seed: 31 });
const { files } = aDossier(log, { earlier: 4 });
const swapped = (): Files => {
  const lines = new TextDecoder().decode(files.get('events.jsonl')).split('\n');
  [lines[3], lines[4]] = [lines[4] as string, lines[3] as string];
  return resealed(new Map([...files, ['events.jsonl', Buffer.from(lines.join('\n'))]]), log.signer);
};
const paths = { intact: '', altered: '', broken: '', folder: join(folder, 'unpacked') };

beforeAll(() => {
  paths.intact = write('intact.zip', zipOf(files));
  paths.altered = write('altered.zip', zipOf(swapped()));
  paths.broken = write('broken.zip', zipOf(files).subarray(0, 900));
  for (const [path, bytes] of files) write(join('unpacked', path), bytes);
});

describe('the command', () => {
  it('says 0 for a ZIP that was not altered, and what it could not check', () => {
    const { code, out } = run(paths.intact);
    expect(code).toBe(0);
    expect(out).toContain(`INTACT ${paths.intact}\n`);
    expect(out).toContain('  events: 17\n');
    expect(out).toContain('  not checked: NO_TRUSTED_KEY: no key was given');
  });

  it('says 1 and names the first bad record in words', () => {
    const { code, out } = run(paths.altered);
    expect(code).toBe(1);
    expect(out).toContain('first bad record: its bytes do not give the leaf hash sealed for this place');
    expect(out).toContain('  file: events.jsonl\n  line: 4\n  index: 3\n  event: ');
    expect(out).toContain('  what: EVENT_ALTERED');
  });

  it.each([
    ['a broken ZIP', () => [paths.broken], 'it is no ZIP file, or cut off'],
    ['no file', () => [join(folder, 'nowhere.zip')], 'no such file'],
    ['nothing', () => [], 'Use: node verify.mjs'],
    ['an option it has not', () => ['--nonsense'], 'Use: node verify.mjs'],
    ['a key that is none', () => [paths.intact, '--key', 'x'], 'no Ed25519 key'],
  ])('says 2 for what it cannot read: %s', (_, args, words) => {
    const { code, out, err } = run(...args());
    expect(code).toBe(2);
    expect(out + err).toContain(words);
  });

  it('takes several dossiers, folders too, and prints JSON', () => {
    const { code, out } = run('--json', paths.intact, paths.folder, paths.altered, paths.broken);
    expect(code).toBe(1);
    const reports = JSON.parse(out) as { dossier: string; verdict: string }[];
    expect(reports.map(({ verdict }) => verdict)).toEqual(['INTACT', 'INTACT', 'ALTERED', 'UNREADABLE']);
    expect(reports.map(({ dossier }) => dossier)).toEqual([paths.intact, paths.folder, paths.altered, paths.broken]);
  });

  it('takes a trusted key, as text or file, and an earlier checkpoint', () => {
    const key = encodeVkey(log.signer.key);
    const checkpoint = write('kept.txt', aCheckpoint(log, log.entries, 6));
    const { code, out } = run(paths.intact, '--key', write('log.vkey', `${key}\n`), '--checkpoint', checkpoint);
    expect(code).toBe(0);
    expect(out).toContain('  keyTrusted: true\n  continues: [4,6]\n');
  });

  it('refuses a dossier signed by another key than the trusted one', () => {
    const stranger = encodeVkey(aLog({ seed: 32 }).signer.key);
    expect(run(paths.intact, '--key', stranger)).toMatchObject({
      code: 1,
      out: expect.stringContaining('KEY_NOT_TRUSTED'),
    });
  });
});

describe('reading a ZIP', () => {
  const open = (name: string, bytes: Uint8Array) => verifyDossier(() => openDossier(write(name, bytes)));

  it.each(['../evil', '/etc/evil', 'a/../evil', 'a//evil', './evil', 'C:evil', 'a\\evil', '..'])(
    'refuses the path %s',
    (path) => {
      const report = open('evil.zip', zipOf([...files, [path, new Uint8Array(0)]]));
      expect(report).toMatchObject({
        verdict: 'UNREADABLE',
        why: expect.stringContaining('an entry that is not allowed'),
      });
    },
  );

  it('refuses a name twice', () => {
    const report = open('twice.zip', zipOf([...files, ['events.jsonl', new Uint8Array(0)]]));
    expect(report).toMatchObject({ verdict: 'UNREADABLE', why: expect.stringContaining('"events.jsonl"') });
  });

  it('says plainly that a ZIP64 file must be unpacked first', () => {
    const report = open('large.zip', zipOf(files, { start: 0xffffffff }));
    expect(report).toMatchObject({
      verdict: 'UNREADABLE',
      why: expect.stringContaining('unpack it and give the folder'),
    });
  });

  it('ignores entries that are folders', () => {
    expect(open('folders.zip', zipOf([['records/', new Uint8Array(0)], ...files]))).toMatchObject({
      verdict: 'INTACT',
    });
  });

  it('finds any flipped bit of any file in it', () => {
    const zip = zipOf(files);
    for (let n = 0; n < 20; n++) {
      const bytes = Buffer.from(zip);
      const at = Math.floor((n * bytes.length) / 20);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8));
      const report = open('flipped.zip', bytes);
      // bits around the files, such as a header's time, are no part of the dossier
      if (report.verdict === 'INTACT') expect(bytesAroundFiles(zip)).toContain(at);
    }
  });

  it('survives files that are no ZIP', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.alloc(22),
      Buffer.from('hello'),
      zipOf([]),
      Buffer.alloc(70_000, 'PK\x05\x06'),
    ]) {
      expect(open('other.zip', bytes)).toMatchObject({ verdict: 'UNREADABLE' });
    }
  });
});

/** Offsets of the ZIP's own headers and directory. */
function bytesAroundFiles(zip: Buffer): number[] {
  const offsets: number[] = [];
  for (let at = zip.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x03\x04', at + 1, 'latin1')) {
    for (let i = 0; i < 30 + zip.readUInt16LE(at + 26); i++) offsets.push(at + i);
  }
  const directory = zip.readUInt32LE(zip.length - 6);
  for (let at = directory; at < zip.length; at++) offsets.push(at);
  return offsets;
}

describe('reading a folder', () => {
  it('does not follow a link out of it', () => {
    const outside = write('outside', Buffer.from(files.get('events.jsonl') ?? []));
    const inside = join(folder, 'linked');
    for (const [path, bytes] of files) if (path !== 'events.jsonl') write(join('linked', path), bytes);
    symlinkSync(outside, join(inside, 'events.jsonl'));
    const report = verifyDossier(() => openDossier(inside));
    expect(report).toMatchObject({ verdict: 'ALTERED', firstBad: { file: 'events.jsonl', what: 'FILE_MISSING' } });
  });
});

describe('the file itself', () => {
  const source = readFileSync(script, 'utf8');

  it('lies where the constant says', () => {
    expect(script.endsWith(VERIFIER_SOURCE)).toBe(true);
    expect(VERIFIER_SOURCE.endsWith(`/${VERIFIER_FILE}`)).toBe(true);
  });

  it('has fewer than 400 lines and imports nothing but Node', () => {
    expect(source.split('\n').length - 1).toBeLessThan(400);
    const imported = [...source.matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, name]) => name);
    expect(imported.length).toBeGreaterThan(3);
    expect(imported.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  });
});
