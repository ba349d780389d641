import { latin } from '../document-type';
import { damaged, u32, type ByteSource } from './byte-source';
import { orientationOf, tiffOf, tiffWith } from './orientation';
import { noteSize, type Findings } from './reading';

const CRITICAL = ['PLTE', 'IDAT', 'IEND'];
/** Small and needed to show it right. Profiles and texts may be compressed without bound, and tell who and where. */
const KEPT = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'cICP'];
const SMALL = 4096;
/** An Exif block longer than this is no camera's. */
const EXIF_BYTES = 1024 * 1024;

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as PNG computes it (PNG specification, annex D). */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** A chunk with its length and check value. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/**
 * A PNG without texts, times, profiles, Exif and what stands behind its end; the picture is handed on bit for bit, and
 * stays turned as it was.
 * @throws RefusalError DOCUMENT_DAMAGED, DOCUMENT_PICTURE_TOO_LARGE
 */
export async function* png(source: ByteSource, findings: Findings): AsyncGenerator<Uint8Array> {
  yield await source.take(8);
  const first = await source.take(25);
  if (u32(first, 0) !== 13 || latin(first.subarray(4, 8)) !== 'IHDR') throw damaged('NO_PICTURE');
  if (crc32(first.subarray(4, 21)) !== u32(first, 21)) throw damaged('CHECK_VALUE');
  noteSize(findings, u32(first, 8), u32(first, 12));
  yield first;
  let data = false;
  for (;;) {
    const head = await source.take(8);
    const length = u32(head, 0);
    const type = latin(head.subarray(4));
    if (length > 0x7fffffff || !/^[A-Za-z]{4}$/.test(type)) throw damaged('NO_MARKER');
    if (CRITICAL.includes(type) || (KEPT.includes(type) && length <= SMALL)) {
      data ||= type === 'IDAT' && length > 0;
      yield head;
      yield* source.pass(length + 4);
      if (type === 'IEND') break;
      continue;
    }
    // A letter in upper case first: nobody may show the picture without knowing this chunk.
    if (type.charAt(0) === type.charAt(0).toUpperCase()) throw damaged('UNUSUAL');
    findings.metadataRemoved = true;
    if (type === 'eXIf' && length <= EXIF_BYTES && !data) {
      const turned = orientationOf(tiffOf(await source.take(length)));
      await source.skip(4);
      if (turned !== null) yield pngChunk('eXIf', tiffWith(turned));
    } else await source.skip(length + 4);
  }
  if (!data) throw damaged('NO_PICTURE');
  if ((await source.drain()) > 0) findings.metadataRemoved = true;
}
