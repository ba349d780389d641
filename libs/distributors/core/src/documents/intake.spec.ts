import { describe, expect, it } from '@jest/globals';
import { RefusalError, type DocumentKind } from '@downstream/kernel';
import * as fc from 'fast-check';
import {
  aJpeg,
  aPdf,
  aPhoto,
  aPng,
  aWebp,
  bytesOf,
  exifTiff,
  hostileUploads,
  jpegSegment,
  joinedBytes,
  SECRET,
  webpChunk,
} from '../testing';
import { fileName } from './file-name';
import { intake } from './intake';
import { orientationOf, tiffOf } from './reading/orientation';
import { pngChunk } from './reading/png';

/** A file in portions of one size, as a slow line would bring it. */
async function* inPortions(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

async function read(file: Uint8Array, kind: DocumentKind = 'OTHER', size = 64 * 1024) {
  const { type, content, findings } = await intake(inPortions(file, size), kind);
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part.slice());
  return { type, file: joinedBytes(...parts), findings };
}

const latin = (bytes: Uint8Array): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('');
const exifIn = (file: Uint8Array, mark: string, skip: number): number | null => {
  const at = latin(file).indexOf(mark);
  return at === -1 ? null : orientationOf(tiffOf(file.subarray(at + skip)));
};

describe('the table of hostile files', () => {
  it.each(hostileUploads)('$what', async ({ name, bytes, kind, outcome }) => {
    const result = read(bytes(), kind);
    if ('refused' in outcome) {
      const error = await result.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(RefusalError);
      expect((error as RefusalError).refusal).toMatchObject({
        code: outcome.refused,
        ...(outcome.detail && { details: outcome.detail }),
      });
    } else {
      const { type, file } = await result;
      expect(fileName(name, type)).toBe(outcome.kept);
      expect(latin(file)).not.toContain(SECRET);
      expect(latin(file)).not.toContain('secret.exe');
    }
  });

  it('has more than thirty of them', () => expect(hostileUploads.length).toBeGreaterThan(50));
});

describe('a picture', () => {
  it('without anything to leave out is handed on bit for bit', async () => {
    for (const plain of [aJpeg(), aWebp(), aPng()]) {
      const { file, findings } = await read(plain);
      expect(latin(file)).toBe(latin(plain));
      expect(findings).toMatchObject({ metadataRemoved: false, size: { width: 24, height: 16 } });
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stays turned as its camera said: %i', async (turned) => {
    const wanted = turned === 1 ? null : turned;
    const photo = await read(aPhoto(turned));
    expect(exifIn(photo.file, 'Exif\0\0', 0)).toBe(wanted);
    expect(photo.findings.metadataRemoved).toBe(true);
    const picture = await read(aPng([pngChunk('eXIf', exifTiff(turned))]));
    expect(exifIn(picture.file, 'eXIf', 4)).toBe(wanted);
    const web = await read(aWebp([webpChunk('EXIF', exifTiff(turned))]));
    expect(exifIn(web.file, 'EXIF', 8)).toBe(wanted);
    for (const { file } of [photo, picture, web]) expect(latin(file)).not.toContain(SECRET);
  });

  it('keeps its own bytes when what surrounds them goes', async () => {
    const [plain, photo] = [latin(aJpeg()), latin((await read(aPhoto(1))).file)];
    expect(photo).toBe(plain);
    const webp = (await read(aWebp([webpChunk('XMP ', bytesOf(SECRET))], bytesOf('more')))).file;
    expect(latin(webp).slice(40, 800)).toContain(latin(aWebp()).slice(40, 560));
    expect(webp.length).toBe(aWebp([webpChunk('XMP ', bytesOf(SECRET))]).length);
  });

  it('loses the small picture in its head', async () => {
    const withSmall = jpegSegment(0xe0, bytesOf(`JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01${SECRET}`));
    const { file, findings } = await read(aJpeg([withSmall]));
    expect(latin(file)).not.toContain(SECRET);
    expect(findings.metadataRemoved).toBe(true);
  });
});

describe('a PDF', () => {
  it('is handed on as it is, with a word about what it carries', async () => {
    const file = aPdf('Extract', ['<< /Type /EmbeddedFile >>', '<< /AcroForm << >> /Encrypt 9 0 R >>']);
    const done = await read(file);
    expect(latin(done.file)).toBe(latin(file));
    expect(done.findings.carries).toEqual(['ENCRYPTED', 'ATTACHMENT', 'FORM']);
    expect((await read(aPdf())).findings.carries).toEqual([]);
  });

  it('may end with blanks', async () => expect((await read(aPdf('a', [], '\r\n\0'))).type).toBe('PDF'));
});

describe('however a file comes in', () => {
  it('the outcome is the same', async () => {
    const files = [aPhoto(), aPng([pngChunk('eXIf', exifTiff(6))]), aWebp([webpChunk('EXIF', exifTiff(6))]), aPdf()];
    const whole = await Promise.all(files.map(async (file) => latin((await read(file)).file)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.nat(3), async (size, which) => {
        const { file } = await read(files[which] ?? aPdf(), 'OTHER', size);
        expect(latin(file)).toBe(whole[which]);
      }),
      { numRuns: 40 },
    );
  });

  it('a file cut off anywhere is refused, or is the same picture', async () => {
    const files = [aPhoto(), aPng(), aWebp()];
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }), async (which, share) => {
        const file = files[which] ?? aPng();
        const cut = file.subarray(0, Math.floor(file.length * share));
        const done = await read(cut).catch((error: unknown) => error);
        if (done instanceof RefusalError) return;
        expect(latin((done as { file: Uint8Array }).file)).toBe(latin((await read(file)).file));
      }),
      { numRuns: 100 },
    );
  });

  it('bytes of chance behind a right beginning never end in anything but a refusal or a file', async () => {
    const heads = [aJpeg().subarray(0, 30), aPng().subarray(0, 33), aWebp().subarray(0, 30), bytesOf('%PDF-1.4\n')];
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.uint8Array({ maxLength: 400 }), async (which, rest) => {
        const done = await read(joinedBytes(heads[which] ?? new Uint8Array(0), rest)).catch((error: unknown) => error);
        expect(done instanceof RefusalError || 'file' in (done as object)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
