import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { paperPdf } from '@downstream/platform/paper';
import { aFrame, somePapers } from '@downstream/platform/paper/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authorityOf } from './authority-of';
import { checkSignatures } from './check-signatures';
import { SealFolder } from './seal-folder';
import type { SealKey } from './seal-key';

const folder = mkdtempSync(join(tmpdir(), 'downstream-signed-'));
const at = new Date('2026-11-23T09:14:00.000Z');
let signer: SealKey;
let stranger: SealKey;
let authority: Uint8Array;
let plain: Buffer;
let signed: Buffer;

const signedBy = async (key: SealKey, pdf: Uint8Array = plain): Promise<Buffer> => {
  const document = await PDF.load(pdf);
  const { bytes } = await document.sign({
    signer: key,
    signingTime: at,
    subFilter: 'ETSI.CAdES.detached',
    level: 'B-B',
  });
  return Buffer.from(bytes);
};
const look = (pdf: Uint8Array, authorities: readonly Uint8Array[] = [authority], when = at) =>
  checkSignatures(pdf, authorities, when);

beforeAll(async () => {
  const theirs = new SealFolder(join(folder, 'trust-service'), 'trust-service.example');
  signer = await theirs.current(at);
  authority = authorityOf(await theirs.authorityCertificate(at))?.certificate ?? Buffer.alloc(0);
  stranger = await new SealFolder(join(folder, 'stranger'), 'stranger.example').current(at);
  ({ bytes: plain } = await paperPdf(somePapers.en, aFrame()));
  signed = await signedBy(signer);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('signatures in a file from elsewhere', () => {
  it('are seen with their signer, and vouched for by an authority of the list alone', () => {
    const seen = look(signed);
    expect(seen).toMatchObject({ seen: 'SIGNED', intact: true, savesAfter: 0, vouchedFor: true });
    expect(seen.seen === 'SIGNED' && seen.signer?.subject).toContain('trust-service.example');
    expect(look(signed, [])).toMatchObject({ intact: true, vouchedFor: false });
    expect(look(signed, [stranger.certificate])).toMatchObject({ intact: true, vouchedFor: false });
    // Whoever's certificate has ended, or had not begun, is vouched for by nobody.
    expect(look(signed, [authority], new Date('2039-01-01'))).toMatchObject({ intact: true, vouchedFor: false });
    expect(look(signed, [authority], new Date('2020-01-01'))).toMatchObject({ vouchedFor: false });
    // A signer's own certificate is no authority.
    expect(authorityOf(Buffer.from(signer.certificate).toString('base64'))).toBeUndefined();
  });

  it('are no signature of what was changed or added', async () => {
    const flipped = Buffer.from(signed);
    flipped[400] = (flipped[400] ?? 0) ^ 1;
    expect(look(flipped)).toMatchObject({ seen: 'SIGNED', intact: false, vouchedFor: false });
    const more = Buffer.concat([signed, Buffer.from('\n9 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')]);
    expect(look(more)).toMatchObject({ intact: true, savesAfter: 1, vouchedFor: false });
    expect(look(Buffer.concat([signed, Buffer.from('something')]))).toMatchObject({ savesAfter: 1 });
    expect(look(signed.subarray(0, -10))).toEqual({ seen: 'REFUSED', why: 'BROKEN' });
  });

  it('do not lend their weight to a stranger who signs after them', async () => {
    const twice = await signedBy(stranger, signed).catch(() => undefined);
    if (twice) expect(look(twice)).toMatchObject({ savesAfter: 0, vouchedFor: false });
    // Their signature in front of the tail of somebody else's: the tail is something that was added.
    const [body, tail] = [await signedBy(stranger), signed.subarray(plain.length)];
    expect(look(Buffer.concat([body, tail]))).toMatchObject({ savesAfter: 1, vouchedFor: false });
  });

  it.each<[string, (pdf: Buffer) => Buffer, object]>([
    ['what is no PDF', () => Buffer.from('<html>'), { seen: 'REFUSED', why: 'NO_PDF' }],
    ['a PDF without one', () => plain, { seen: 'UNSIGNED' }],
    [
      'a range that leaves out the beginning',
      (pdf) => Buffer.from(pdf.toString('latin1').replace('/ByteRange [0 ', '/ByteRange [9 '), 'latin1'),
      { seen: 'REFUSED', why: 'BROKEN' },
    ],
    [
      'a hole wider than the signature',
      (pdf) =>
        Buffer.from(
          pdf
            .toString('latin1')
            .replace(/(\/ByteRange\s*\[\s*0\s+\d+\s+)(\d+)/, (_, before: string, then: string) =>
              [before, String(Number(then) + 1)].join(''),
            ),
          'latin1',
        ),
      { seen: 'REFUSED', why: 'BROKEN' },
    ],
    [
      'more ranges than anybody signs',
      (pdf) => Buffer.concat([pdf, Buffer.from('/ByteRange [0 1 2 3] '.repeat(20))]),
      { seen: 'REFUSED', why: 'TOO_MANY' },
    ],
    [
      'a signature of another form',
      (pdf) => {
        const text = pdf.toString('latin1');
        return Buffer.from(
          text.replace(/\/Contents <3082[0-9A-Fa-f]{400}/, (one) =>
            one.replace(/3082.*/, (hex) => 'FF'.repeat(hex.length / 2)),
          ),
          'latin1',
        );
      },
      { seen: 'SIGNED', intact: null, signer: null, vouchedFor: false },
    ],
  ])('of %s are told for what they are', (_, made, told) => {
    expect(look(made(signed))).toMatchObject(told);
  });

  it('looks through a long list of authorities in no time', () => {
    const begun = performance.now();
    expect(
      look(
        signed,
        Array.from({ length: 40 }, () => stranger.certificate),
      ),
    ).toMatchObject({ vouchedFor: false });
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
