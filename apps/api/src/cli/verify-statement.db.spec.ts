import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renditionOf, textOf, type FileVerdict, type StatedSignature } from '@downstream/attestations/core';
import { shippedTemplate } from '@downstream/attestations/core/templates';
import { aContent } from '@downstream/attestations/core/testing';
import { SealedStatementsModule, SignedDocuments, type SignedByAll } from '@downstream/attestations/server';
import { AuditModule } from '@downstream/audit/server';
import type { Instant, Language, TenantId } from '@downstream/kernel';
import { byPdfJs, letters } from '@downstream/platform/paper/testing';
import { TestSealsModule } from '@downstream/platform/sealing/testing';
import { createWorld, TestStorageModule, type TestWorld } from '@downstream/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { programOf } from './run-command';

const folder = mkdtempSync(join(tmpdir(), 'downstream-statement-'));
const seal = { folder: join(folder, 'seal') };
const at = '2026-11-23T09:14:00.000Z' as Instant;

let world: TestWorld;
let json: Buffer;
let pdf: Buffer;
const signature: StatedSignature = { role: 'ISSUER', kind: 'SES', name: 'Aigerim Bekova', at };
const signed = (language: Language): SignedByAll => {
  const template = shippedTemplate('T2');
  const content = aContent(template, language);
  const tenant = '019cad8f-0000-7a7c-84a8-9a397e7d0000' as TenantId;
  return { tenant, content, rendition: renditionOf(content, template, language), signatures: [signature] };
};

beforeAll(async () => {
  const sealing = { active: false, opsUrl: '' };
  const audit = AuditModule.forRoot({ keyFile: join(folder, 'audit-key.pem'), sealing, version: '0.0.0-test' });
  world = await createWorld({
    imports: [TestStorageModule.create(), audit, TestSealsModule.create(seal.folder), SealedStatementsModule],
  });
  const documents = world.get(SignedDocuments);
  json = Buffer.from(documents.json(signed('en')));
  pdf = (await documents.pdf(signed('en'))).bytes;
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

let caller = 0;
/** What the page for everybody is told. */
async function asked(bytes: Buffer): Promise<FileVerdict> {
  caller += 1;
  const reply = await request(world.app.getHttpServer())
    .post('/api/v1/verification')
    .set('Content-Type', 'application/octet-stream')
    .set('Sec-Fetch-Site', 'same-origin')
    .set('X-Forwarded-For', `198.51.100.${caller}`)
    .send(bytes);
  expect([reply.status, reply.body]).toEqual([200, expect.anything()]);
  return reply.body as FileVerdict;
}
/** What the command line says, and its exit code. */
async function told(bytes: Buffer, ...more: string[]): Promise<{ said: string; code: unknown }> {
  const file = join(folder, 'file');
  writeFileSync(file, bytes);
  const env = { DOWNSTREAM_DATA_DIR: folder, SEAL_FOLDER: seal.folder, AUDIT_KEY_FILE: join(folder, 'audit-key.pem') };
  const lines: string[] = [];
  process.exitCode = 0;
  await programOf({ env, say: (line) => void lines.push(line) }).parseAsync(['verify', file, ...more], {
    from: 'user',
  });
  const code = process.exitCode;
  process.exitCode = 0;
  return { said: lines.join('\n').replace(`${file}: `, ''), code };
}
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
const edited = (change: (text: string) => string): Buffer => Buffer.from(change(json.toString()));

describe('a statement brought to the page for everybody', () => {
  it('is verified as PDF and as JSON, with what it is, and with no name of a person', async () => {
    for (const [bytes, form] of [
      [pdf, 'PDF'],
      [json, 'JSON'],
    ] as const) {
      const verdict = await asked(bytes);
      expect(verdict).toMatchObject({
        verdict: 'VERIFIED',
        form,
        statement: {
          ...{ kind: 'T2', number: 1, supplier: 'Halden Optics', distributor: 'Baikal Optika LLP' },
          ...{ signatures: [{ role: 'ISSUER', at }], standing: 'NOT_ASKED' },
        },
      });
      expect(JSON.stringify(verdict)).not.toContain('Aigerim');
    }
  });

  it('is verified however its JSON is spaced', async () => {
    const spaced = JSON.stringify(JSON.parse(json.toString()), null, 2);
    expect((await asked(Buffer.from(spaced))).verdict).toBe('VERIFIED');
  });

  it.each<[string, () => Buffer, FileVerdict]>([
    ['a byte changed', () => flipped(pdf, 900), { verdict: 'ALTERED', why: 'BYTES_CHANGED' }],
    ['something added', () => Buffer.concat([pdf, Buffer.from('x')]), { verdict: 'ALTERED', why: 'ADDED_TO' }],
    ['its seal cut off', () => pdf.subarray(0, pdf.indexOf('%%EOF') + 6), { verdict: 'ALTERED', why: 'SEAL_REMOVED' }],
    ['another buyer', () => edited((t) => t.replace('Baikal', 'Bajkal')), { verdict: 'ALTERED', why: 'DATA_CHANGED' }],
    [
      'another signatory',
      () => edited((t) => t.replace('Aigerim Bekova', 'Somebody Else')),
      { verdict: 'ALTERED', why: 'DATA_CHANGED' },
    ],
    [
      'another log',
      () => edited((t) => t.replace('"log":"019cad8f', '"log":"019cad90')),
      { verdict: 'ALTERED', why: 'DATA_CHANGED' },
    ],
  ])('is altered with %s', async (_, bytes, verdict) => {
    expect(await asked(bytes())).toEqual(verdict);
  });

  it.each<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'UNREADABLE'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]), 'UNREADABLE'],
    ['other JSON', () => Buffer.from('{"format":"something"}'), 'NOT_OURS'],
    ['JSON that breaks off', () => json.subarray(0, 500), 'NOT_OURS'],
    ['JSON as deep as it goes', () => Buffer.from('{"body":'.repeat(100_000)), 'NOT_OURS'],
    ['a member that is a trap', () => edited((t) => t.replace('"content":', '"__proto__":')), 'NOT_OURS'],
    ['a signature that is none', () => edited((t) => t.replace(/"signature":"[^"]*"/, '"signature":"x"')), 'NOT_OURS'],
    ['a PDF of somebody else', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'), 'NOT_OURS'],
    [
      'a PDF with a bomb attached',
      () => Buffer.from('%PDF-1.7\n/Type /EmbeddedFile\n/Length 99999999\n>>\nstream\nxxxx\nendstream'),
      'NOT_OURS',
    ],
  ])('is unknown when it is %s', async (_, bytes, why) => {
    expect(await asked(bytes())).toEqual({ verdict: 'UNKNOWN', why });
  });

  it('is unknown when another installation signed the very same', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'downstream-elsewhere-'));
    const env = { DOWNSTREAM_DATA_DIR: elsewhere };
    const lines: string[] = [];
    writeFileSync(join(elsewhere, 'a.json'), json);
    writeFileSync(join(elsewhere, 'a.pdf'), pdf);
    const files = [join(elsewhere, 'a.json'), join(elsewhere, 'a.pdf')];
    await programOf({ env, say: (line) => void lines.push(line) }).parseAsync(['verify', ...files], { from: 'user' });
    process.exitCode = 0;
    expect(lines.filter((line) => line.endsWith(': UNKNOWN'))).toHaveLength(2);
    const { key } = (JSON.parse(json.toString()) as { body: { key: string } }).body;
    const trusting = ['verify', files[0] as string, '--key', key];
    await programOf({ env, say: (line) => void lines.push(line) }).parseAsync(trusting, { from: 'user' });
    expect(lines.join('\n')).toContain('a.json: VERIFIED');
    rmSync(elsewhere, { recursive: true });
  });

  it('is refused plainly when it is too large or no file at all', async () => {
    const post = () =>
      request(world.app.getHttpServer()).post('/api/v1/verification').set('Sec-Fetch-Site', 'same-origin');
    const large = await post()
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.alloc(11 * 1024 * 1024));
    expect([large.status, (large.body as { code: string }).code]).toEqual([413, 'BODY_TOO_LARGE']);
    const other = await post().set('Content-Type', 'application/pdf').send(pdf);
    expect((other.body as { code: string }).code).toBe('BODY_MALFORMED');
  });
});

describe('the command line', () => {
  it('says the same by the same rules, without server and database', async () => {
    const whole = await told(pdf);
    expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('VERIFIED\n  Statement T2') });
    expect(whole.said).toContain('Not checked: whether it counts today.');
    expect(await told(json)).toMatchObject({ code: 0 });
    expect(await told(flipped(pdf, 900))).toMatchObject({ code: 1, said: expect.stringContaining('ALTERED') });
    expect(await told(Buffer.from('%PDF-1.4 hello'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('UNKNOWN'),
    });
    expect(JSON.parse((await told(json, '--json')).said)).toMatchObject({ verdict: 'VERIFIED' });
  });
});

describe('the sealed document', () => {
  it.each(['ar', 'zh', 'en'] as const)('says what its signatory read, letter by letter: %s', async (language) => {
    const { rendition } = signed(language);
    const { bytes, missing } = await world.get(SignedDocuments).pdf(signed(language));
    expect(missing).toEqual([]);
    expect(letters(await byPdfJs(bytes))).toBe(letters(textOf(rendition)));
  });

  it('carries the JSON that is handed out beside it', () => {
    expect(readFileSync(join(seal.folder, 'seal-1.pem'), 'utf8')).toContain('CERTIFICATE');
    expect(world.get(SignedDocuments).json(signed('en'))).toBe(json.toString());
  });
});
