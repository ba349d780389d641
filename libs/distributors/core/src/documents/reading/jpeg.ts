import { latin } from '../document-type';
import { damaged, u16, type ByteSource } from './byte-source';
import { EXIF_MARK, orientationOf, tiffOf, tiffWith } from './orientation';
import { noteSize, type Findings } from './reading';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
/** Frames that browsers show: baseline, extended and progressive, Huffman coded (ITU-T T.81, table B.1). */
const FRAMES = [0xc0, 0xc1, 0xc2];
const TABLES = [0xc4, 0xdb, 0xdd];
const isApp = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

const segment = (marker: number, payload: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(payload.length + 4);
  bytes.set([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]);
  bytes.set(payload, 4);
  return bytes;
};

/** What stays of an application segment: what colours need, and how to turn the picture. Everything else goes. */
function kept(marker: number, payload: Uint8Array): Uint8Array | null {
  const text = latin(payload.subarray(0, 12));
  if (marker === 0xe0 && text.startsWith('JFIF\0') && payload.length >= 14) {
    const plain = payload.slice(0, 14);
    plain.set([0, 0], 12); // the small picture in it shows what was there before somebody cut it off
    return segment(marker, plain);
  }
  if (marker === 0xe2 && text.startsWith('ICC_PROFILE\0')) return segment(marker, payload);
  if (marker === 0xee && text.startsWith('Adobe')) return segment(marker, payload.slice(0, 12));
  if (marker !== 0xe1 || !text.startsWith('Exif\0\0')) return null;
  const turned = orientationOf(tiffOf(payload));
  if (turned === null) return null;
  const exif = new Uint8Array([...EXIF_MARK, ...tiffWith(turned)]);
  return segment(marker, exif);
}

const same = (one: Uint8Array | null, marker: number, payload: Uint8Array): boolean =>
  one !== null && latin(one) === latin(segment(marker, payload));

async function markerOf(source: ByteSource): Promise<number> {
  const [lead, first] = await source.take(2);
  if (lead !== 0xff) throw damaged('NO_MARKER');
  let marker = first ?? 0;
  while (marker === 0xff) marker = (await source.take(1))[0] ?? 0; // any marker may have fill bytes before it
  return marker;
}

/** Hands on compressed data up to the next marker that is no restart. */
async function* compressed(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = await source.some();
    if (bytes.length === 0) throw damaged('CUT_SHORT');
    let at = bytes.indexOf(0xff);
    for (; at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
      const next = bytes[at + 1] ?? 0;
      if (next !== 0 && (next < 0xd0 || next > 0xd7)) break;
    }
    if (at === -1) yield bytes;
    else if (at + 1 < bytes.length) {
      yield bytes.slice(0, at);
      source.unread(bytes.subarray(at));
      return;
    } else {
      // The second half of the pair comes with the next portion.
      yield bytes.slice(0, at);
      const rest = await source.peek(1);
      if (rest.length === 0) throw damaged('CUT_SHORT');
      const pair = new Uint8Array([0xff, ...(await source.take(1))]);
      const [, next = 0] = pair;
      if (next === 0 || (next >= 0xd0 && next <= 0xd7)) yield pair;
      else {
        source.unread(pair);
        return;
      }
    }
  }
}

/**
 * A JPEG without what it tells of camera, place, author and edits, and without what stands behind its end; the picture
 * itself is handed on bit for bit, and stays turned as it was.
 * @throws RefusalError DOCUMENT_DAMAGED, DOCUMENT_PICTURE_TOO_LARGE
 */
export async function* jpeg(source: ByteSource, findings: Findings): AsyncGenerator<Uint8Array> {
  yield await source.take(2);
  let scans = 0;
  for (;;) {
    const marker = await markerOf(source);
    if (marker === EOI) break;
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= SOI)) throw damaged('NO_MARKER');
    const length = u16(await source.take(2), 0);
    if (length < 2) throw damaged('NO_MARKER');
    const payload = await source.take(length - 2);
    if (isApp(marker) || marker === COMMENT) {
      const stays = kept(marker, payload);
      if (!same(stays, marker, payload)) findings.metadataRemoved = true;
      if (stays) yield stays;
      continue;
    }
    if (FRAMES.includes(marker)) {
      if (findings.size) throw damaged('TWO_PICTURES');
      noteSize(findings, u16(payload, 3), u16(payload, 1));
    } else if (marker === SOS) {
      if (!findings.size) throw damaged('NO_PICTURE');
      scans += 1;
    } else if (!TABLES.includes(marker)) throw damaged('UNUSUAL');
    yield segment(marker, payload);
    if (marker === SOS) yield* compressed(source);
  }
  if (scans === 0) throw damaged('NO_PICTURE');
  yield new Uint8Array([0xff, EOI]);
  if ((await source.drain()) > 0) findings.metadataRemoved = true;
}
