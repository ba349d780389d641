import { pngChunk } from '../documents/reading/png';
import { PLAIN_JPEG, PLAIN_PNG, PLAIN_WEBP } from './plain-pictures';

/** Where and by what a picture was taken, as a file would say it; no kept file may. */
export const SECRET = 'GPS 43.2389 N 76.8897 E, iPhone of Aigerim';

/** The bytes of a text whose characters are bytes. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Files one behind the other. */
export function joinedBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const fromBase64 = (text: string): Uint8Array => bytesOf(atob(text));

/** An Exif TIFF block, in one byte order or the other, with a secret behind its directory. */
export function exifTiff(orientation: number, order: 'II' | 'MM' = 'II'): Uint8Array {
  const tiff = new Uint8Array(38);
  const view = new DataView(tiff.buffer);
  const little = order === 'II';
  tiff.set(bytesOf(order));
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 2, little);
  const entry = (at: number, tag: number, value: number): void => {
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, 3, little);
    view.setUint32(at + 4, 1, little);
    view.setUint16(at + 8, value, little);
  };
  entry(10, 0x0100, 24);
  entry(22, 0x0112, orientation);
  return joinedBytes(tiff, bytesOf(SECRET));
}

/** A JPEG segment. */
export const jpegSegment = (marker: number, payload: Uint8Array): Uint8Array =>
  joinedBytes(new Uint8Array([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]), payload);

/** The plain JPEG with segments behind its beginning and bytes behind its end. */
export function aJpeg(segments: readonly Uint8Array[] = [], behind: Uint8Array = new Uint8Array(0)): Uint8Array {
  const plain = fromBase64(PLAIN_JPEG);
  return joinedBytes(plain.subarray(0, 2), ...segments, plain.subarray(2), behind);
}

/** As a telephone writes it: Exif with a place, XMP, a comment, a second picture behind the first. */
export const aPhoto = (orientation = 6): Uint8Array =>
  aJpeg(
    [
      jpegSegment(0xe1, joinedBytes(bytesOf('Exif\0\0'), exifTiff(orientation, 'MM'))),
      jpegSegment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${SECRET}</x:xmpmeta>`)),
      jpegSegment(0xed, bytesOf(`Photoshop 3.0\0${SECRET}`)),
      jpegSegment(0xfe, bytesOf(SECRET)),
    ],
    bytesOf(`SEFH ${SECRET}`),
  );

/** The plain PNG with chunks before its data and bytes behind its end. */
export function aPng(chunks: readonly Uint8Array[] = [], behind: Uint8Array = new Uint8Array(0)): Uint8Array {
  const plain = fromBase64(PLAIN_PNG);
  return joinedBytes(plain.subarray(0, 33), ...chunks, plain.subarray(33), behind);
}

/** A PNG that says it has so many pixels. */
export function aPngOf(width: number, height: number): Uint8Array {
  const plain = fromBase64(PLAIN_PNG);
  const header = plain.slice(16, 29);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  return joinedBytes(plain.subarray(0, 8), pngChunk('IHDR', header), plain.subarray(33));
}

/** A WebP chunk. */
export function webpChunk(type: string, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  head.set(bytesOf(type));
  new DataView(head.buffer).setUint32(4, data.length, true);
  return joinedBytes(head, data, new Uint8Array(data.length % 2));
}

/** The plain WebP with chunks at its end, its length and flags set right. */
export function aWebp(chunks: readonly Uint8Array[] = [], behind: Uint8Array = new Uint8Array(0)): Uint8Array {
  const whole = joinedBytes(fromBase64(PLAIN_WEBP), ...chunks);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  for (const [type, flag] of [
    ['EXIF', 0x08],
    ['XMP ', 0x04],
  ] as const) {
    if (chunks.some((chunk) => String.fromCharCode(...chunk.subarray(0, 4)) === type))
      whole[20] = (whole[20] ?? 0) | flag;
  }
  return joinedBytes(whole, behind);
}

/** A PDF of one page that says `text`, with more objects and bytes behind its end where they are given. */
export function aPdf(text = 'Register extract', objects: readonly string[] = [], behind = ''): Uint8Array {
  const stream = `BT /F1 24 Tf 60 700 Td (${text}) Tj ET`;
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ];
  let file = '%PDF-1.7\n';
  const places = all.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(file + behind);
}
