import { latin } from '../document-type';
import { damaged, u32le, type ByteSource } from './byte-source';
import { orientationOf, tiffOf, tiffWith } from './orientation';
import { noteSize, type Findings } from './reading';

const EXTENDED = 'VP8X';
const ANIMATED = 0x02;
const XMP = 0x04;
const EXIF_BYTES = 1024 * 1024;

/** Width and height in the first ten bytes of a lossy frame (RFC 6386, 9.1) or the first five of a lossless one. */
function frameSize(type: string, start: Uint8Array): readonly [number, number] {
  const at = (i: number): number => start[i] ?? 0;
  if (type === 'VP8 ') {
    if (at(3) !== 0x9d || at(4) !== 0x01 || at(5) !== 0x2a) throw damaged('NO_PICTURE');
    return [(at(6) | (at(7) << 8)) & 0x3fff, (at(8) | (at(9) << 8)) & 0x3fff];
  }
  if (at(0) !== 0x2f) throw damaged('NO_PICTURE');
  const bits = u32le(start, 1);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

/** Blanks of a chunk's length, so that the lengths told before stay right. */
async function* blanked(
  source: ByteSource,
  length: number,
  begin: Uint8Array = new Uint8Array(0),
): AsyncGenerator<Uint8Array> {
  yield begin;
  let left = length - begin.length;
  await source.skip(length);
  for (; left > 0; left -= Math.min(left, 65_536)) yield new Uint8Array(Math.min(left, 65_536));
}

/**
 * A WebP whose texts about camera, place and author are blanked where they stand, since the length of the whole is told
 * at its beginning; the picture is handed on bit for bit, and stays turned as it was.
 * @throws RefusalError DOCUMENT_DAMAGED (a moving picture too), DOCUMENT_PICTURE_TOO_LARGE
 */
export async function* webp(source: ByteSource, findings: Findings): AsyncGenerator<Uint8Array> {
  const riff = await source.take(12);
  yield riff;
  let left = u32le(riff, 4) - 4;
  let frames = 0;
  while (left >= 8) {
    const head = (await source.take(8)).slice();
    const type = latin(head.subarray(0, 4));
    const length = u32le(head, 4);
    const padded = length + (length % 2);
    left -= 8 + padded;
    if (left < 0) throw damaged('CUT_SHORT');
    if (type === EXTENDED) {
      const facts = (await source.take(padded)).slice();
      if (length < 10) throw damaged('NO_PICTURE');
      const side = (at: number): number => 1 + (u32le(facts, at) & 0xffffff);
      if ((facts[0] ?? 0) & ANIMATED) throw damaged('MOVING');
      noteSize(findings, side(4), side(7));
      facts[0] = (facts[0] ?? 0) & ~XMP;
      yield head;
      yield facts;
    } else if (type === 'VP8 ' || type === 'VP8L') {
      const [width, height] = frameSize(type, await source.peek(10));
      noteSize(findings, width, height);
      frames += 1;
      yield head;
      yield* source.pass(padded);
    } else if (type === 'ICCP' || type === 'ALPH') {
      yield head;
      yield* source.pass(padded);
    } else if (type === 'EXIF' && length <= EXIF_BYTES) {
      const turned = orientationOf(tiffOf(await source.peek(length)));
      findings.metadataRemoved = true;
      yield head;
      yield* blanked(source, padded, turned === null || length < 26 ? undefined : tiffWith(turned));
    } else {
      findings.metadataRemoved = true;
      head.set([0x4a, 0x55, 0x4e, 0x4b]); // JUNK, which nobody reads
      yield head;
      yield* blanked(source, padded);
    }
  }
  if (frames !== 1 || left !== 0) throw damaged('NO_PICTURE');
  if ((await source.drain()) > 0) findings.metadataRemoved = true;
}
