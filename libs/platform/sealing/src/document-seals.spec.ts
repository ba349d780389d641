import { execFileSync, spawnSync } from 'node:child_process';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperPdf } from '@downstream/platform/paper';
import { aFrame, popplerPresent, somePapers } from '@downstream/platform/paper/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentSeals } from './document-seals';
import { SealFolder } from './seal-folder';

const folder = mkdtempSync(join(tmpdir(), 'downstream-seal-'));
const now = new Date('2026-11-23T09:14:00.000Z');
const source = { folder: join(folder, 'own'), installation: 'downstream.example' };
let seals: DocumentSeals;
let plain: Buffer;
let sha256: string;
let sealed: Buffer;

beforeAll(async () => {
  ({ bytes: plain, sha256 } = await paperPdf(somePapers.en, aFrame()));
  seals = await DocumentSeals.open(source, now);
  sealed = await seals.seal(plain, { at: now, reason: 'Issued' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flipped = (at: number, bytes = sealed): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
const judged = (bytes: Uint8Array) => {
  const check = seals.check(bytes);
  return check.seal === 'ALTERED' ? check.why : check.seal;
};
const pdfsig = (bytes: Buffer): string => {
  const file = join(folder, 'asked.pdf');
  writeFileSync(file, bytes);
  return spawnSync('pdfsig', [file], { encoding: 'utf8' }).stdout;
};
/** From where to where the seal itself stands. */
const range = (bytes = sealed): readonly number[] =>
  (/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(bytes.toString('latin1')) ?? []).slice(1).map(Number);

describe('a sealed document', () => {
  it('has all its bytes as before, and names the data it was made from', async () => {
    expect(sealed.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(seals.check(sealed)).toEqual({ seal: 'INTACT', sourceSha256: sha256 });
  });

  it('is broken by one flipped byte, wherever it is under the seal', async () => {
    const [, length = 0, then = 0] = range();
    const places = Array.from({ length: 40 }, (_, n) => Math.floor((length * n) / 40));
    for (let at = then; at < sealed.length; at += 29) places.push(at);
    const text = sealed.toString('latin1');
    for (const word of ['/ByteRange', '/ETSI', '/T (Seal)', '/Keywords', '%%EOF'])
      places.push(text.lastIndexOf(word) + 2);
    for (const at of places) expect([at, seals.check(flipped(at)).seal]).toEqual([at, 'ALTERED']);
  });

  it('is broken when the seal itself is written over', async () => {
    const [, length = 0, then = 0] = range();
    expect(judged(flipped(length + 400))).not.toBe('INTACT');
    const zeros = Buffer.from(sealed);
    zeros.fill('0', length + 1, then - 1);
    expect(judged(zeros)).toBe('SEAL_DAMAGED');
    const filled = Buffer.from(sealed);
    filled.write('1', then - 2, 'latin1');
    expect(judged(filled)).toBe('SEAL_DAMAGED');
  });

  it('is broken by whatever is added behind it, a second seal too', async () => {
    expect(judged(Buffer.concat([sealed, Buffer.from('\n%more\n')]))).toBe('ADDED_TO');
    const again = sealed.subarray(plain.length);
    expect(judged(Buffer.concat([sealed, again]))).toBe('ADDED_TO');
    await expect(seals.seal(sealed, { at: now })).rejects.toThrow(/already signed/);
    expect(judged(sealed.subarray(0, -10))).toBe('BYTES_CHANGED');
  });

  it('is one of ours no longer without its seal, or under that of somebody else', async () => {
    expect(seals.check(plain)).toEqual({ seal: 'UNSEALED', sourceSha256: sha256 });
    const others = await DocumentSeals.open({ folder: join(folder, 'other'), installation: 'other.example' }, now);
    expect(seals.check(await others.seal(plain, { at: now }))).toEqual({
      seal: 'UNSEALED',
      sourceSha256: sha256,
    });
  });

  it.each([
    ['nothing', ''],
    ['no PDF', 'hello'],
    ['a range without a seal', '/ByteRange [0 1 2 3]'],
    ['a range past the end', '/ByteRange [0 9999999999 9999999999 9999999999] <00>'],
    ['a seal that is no signature', '/ByteRange [0 31 39 0]........<30820f>'],
  ])('says of %s that it is not sealed', async (_, text) => {
    expect(seals.check(Buffer.from(text))).toEqual({ seal: 'UNSEALED', sourceSha256: null });
  });

  (popplerPresent ? it : it.skip)('is valid for pdfsig, and broken after a flipped byte', () => {
    const whole = pdfsig(sealed);
    expect(whole).toContain('Signature is Valid');
    expect(whole).toContain('Total document signed');
    expect(whole).toContain('ETSI.CAdES.detached');
    expect(whole).toContain('Downstream document seal 1 of downstream.example');
    expect(pdfsig(flipped(700))).toContain('Digest Mismatch');
  });

  it('is valid for OpenSSL under the authority of the installation, and under no other', async () => {
    const [, length = 0, then = 0, rest = 0] = range();
    const hex = sealed.subarray(length + 1, then - 1).toString('latin1');
    writeFileSync(join(folder, 'seal.der'), Buffer.from(hex, 'hex'));
    writeFileSync(
      join(folder, 'covered'),
      Buffer.concat([sealed.subarray(0, length), sealed.subarray(then, then + rest)]),
    );
    const verify = (authority: string) =>
      spawnSync('openssl', [
        ...[
          'cms',
          '-verify',
          '-binary',
          '-inform',
          'DER',
          '-in',
          join(folder, 'seal.der'),
          '-purpose',
          'any',
          '-out',
          '/dev/null',
        ],
        ...['-content', join(folder, 'covered'), '-CAfile', authority, '-attime', String(now.getTime() / 1000)],
      ]).status;
    expect(verify(join(source.folder, 'authority.pem'))).toBe(0);
    await DocumentSeals.open({ folder: join(folder, 'third'), installation: 'third.example' }, now);
    expect(verify(join(folder, 'third', 'authority.pem'))).not.toBe(0);
  });
});

describe('the seal of an installation', () => {
  it('is made once, and read by nobody else', async () => {
    const files = readdirSync(source.folder).sort();
    expect(files).toEqual(['authority.pem', 'seal-1.pem']);
    for (const file of files) expect(statSync(join(source.folder, file)).mode & 0o777).toBe(0o600);
    const again = await DocumentSeals.open(source, now);
    expect(again.check(sealed).seal).toBe('INTACT');
  });

  it('is one, though two processes begin at once', async () => {
    const at = { ...source, folder: join(folder, 'race') };
    const both = await Promise.all([DocumentSeals.open(at, now), DocumentSeals.open(at, now)]);
    const [one, other] = both;
    expect(one.check(await other.seal(plain, { at: now })).seal).toBe('INTACT');
    expect(other.check(await one.seal(plain, { at: now })).seal).toBe('INTACT');
  });

  it('gives way to the next before it ends or when asked, and what it sealed is still known', async () => {
    const at = join(folder, 'long');
    const first = await DocumentSeals.open({ ...source, folder: at }, now);
    const old = await first.seal(plain, { at: now });
    await new SealFolder(at, 'downstream.example').next(now);
    const later = await DocumentSeals.open({ ...source, folder: at }, new Date('2031-11-01T00:00:00Z'));
    expect(readdirSync(at).filter((file) => file.startsWith('seal-'))).toEqual([
      'seal-1.pem',
      'seal-2.pem',
      'seal-3.pem',
    ]);
    expect(later.check(old).seal).toBe('INTACT');
    expect(later.check(await later.seal(plain, { at: now })).seal).toBe('INTACT');
  });

  it('holds five years under an authority of twenty', () => {
    const pem = readFileSync(join(source.folder, 'seal-1.pem'), 'utf8');
    const [own, above] = (pem.match(/-----BEGIN CERT[^]+?-----END CERTIFICATE-----/g) ?? []).map(
      (one) => new X509Certificate(one),
    );
    expect(own?.checkIssued(above as X509Certificate)).toBe(true);
    expect(own?.verify(createPublicKey((above as X509Certificate).toString()))).toBe(true);
    expect([own?.ca, above?.ca]).toEqual([false, true]);
    expect(new Date(own?.validTo ?? '').getUTCFullYear()).toBe(2031);
    expect(new Date(above?.validTo ?? '').getUTCFullYear()).toBe(2046);
  });

  it('may be one of your own in a PKCS #12 file, and stays known when it goes', async () => {
    const p12 = join(folder, 'own.p12');
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const made = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      certificate,
      '-subj',
      '/CN=Halden Optics',
      '-days',
      '3650',
    ];
    execFileSync('openssl', made, { stdio: 'ignore' });
    execFileSync('openssl', [
      'pkcs12',
      '-export',
      '-out',
      p12,
      '-inkey',
      key,
      '-in',
      certificate,
      '-passout',
      'pass:secret',
    ]);
    const at = { ...source, folder: join(folder, 'replaced') };
    const bytes = readFileSync(p12);
    const theirs = await DocumentSeals.open({ ...at, p12: { bytes, password: 'secret' } }, now);
    const paper = await theirs.seal(plain, { at: now });
    if (popplerPresent) expect(pdfsig(paper)).toMatch(/Halden Optics[^]+Signature is Valid/);
    const back = await DocumentSeals.open(at, now);
    expect(back.check(paper).seal).toBe('INTACT');
    await expect(DocumentSeals.open({ ...at, p12: { bytes, password: 'wrong' } }, now)).rejects.toThrow(
      /SEAL_P12_FILE/,
    );
  });
});
