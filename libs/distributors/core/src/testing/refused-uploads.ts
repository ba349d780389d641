import type { RefusalCode } from '@downstream/kernel';
import { pngChunk } from '../documents/reading/png';
import { aJpeg, aPdf, aPng, aPngOf, aWebp, bytesOf, jpegSegment, joinedBytes } from './document-files';
import { zip, type HostileUpload } from './hostile-upload';

const refused = (code: RefusalCode, detail?: Readonly<Record<string, unknown>>): HostileUpload['outcome'] => ({
  refused: code,
  ...(detail && { detail }),
});
const notTaken = (found: string) => refused('DOCUMENT_TYPE_REFUSED', { found });
const damaged = (what: string) => refused('DOCUMENT_DAMAGED', { what });

const html = '<!doctype html><script>alert(document.domain)</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};
/** The plain JPEG that says it is as large as a house. */
function hugeJpeg(): Uint8Array {
  const copy = aJpeg();
  const at = copy.findIndex((byte, i) => byte === 0xff && copy[i + 1] === 0xc0);
  copy.set([0xff, 0xff, 0xff, 0xff], at + 5);
  return copy;
}
function movingWebp(): Uint8Array {
  const copy = aWebp();
  copy[20] = (copy[20] ?? 0) | 0x02;
  return copy;
}
const padded = (file: Uint8Array, length: number): Uint8Array => {
  const head = file.subarray(0, 40);
  return joinedBytes(head, new Uint8Array(length - head.length));
};

/** Files of somebody who means harm, or whose program was broken off: each made to pass every look but one. */
export const refusedUploads: readonly HostileUpload[] = [
  { what: 'nothing', name: 'extract.pdf', bytes: () => new Uint8Array(0), outcome: refused('DOCUMENT_EMPTY') },
  { what: 'one byte', name: 'extract.pdf', bytes: () => bytesOf('%'), outcome: notTaken('UNKNOWN') },
  { what: 'zeros', name: 'extract.pdf', bytes: () => new Uint8Array(5_000), outcome: notTaken('UNKNOWN') },
  { what: 'HTML by the name of a PDF', name: 'extract.pdf', bytes: () => bytesOf(html), outcome: notTaken('HTML') },
  { what: 'HTML behind spaces', name: 'extract.pdf', bytes: () => bytesOf(`\n\n  ${html}`), outcome: notTaken('HTML') },
  { what: 'an SVG with a script', name: 'photo.png', bytes: () => bytesOf(svg), outcome: notTaken('SVG') },
  {
    what: 'an SVG behind an XML head',
    name: 'photo.svg',
    bytes: () => bytesOf(`<?xml version="1.0"?>\n${svg}`),
    outcome: notTaken('SVG'),
  },
  {
    what: 'XML with an entity',
    name: 'extract.xml',
    bytes: () => bytesOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    outcome: notTaken('XML'),
  },
  {
    what: 'a program',
    name: 'extract.pdf',
    bytes: () => bytesOf(`MZ\x90\0${'x'.repeat(200)}`),
    outcome: notTaken('PROGRAM'),
  },
  {
    what: 'a shell script',
    name: 'extract.pdf',
    bytes: () => bytesOf('#!/bin/sh\nrm -rf /\n'),
    outcome: notTaken('PROGRAM'),
  },
  { what: 'an archive', name: 'extract.pdf', bytes: () => bytesOf(zip), outcome: notTaken('ARCHIVE') },
  {
    what: 'a Word file',
    name: 'articles.docx',
    bytes: () => bytesOf('PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml'),
    outcome: notTaken('OFFICE'),
  },
  {
    what: 'an old Word file with macros',
    name: 'articles.doc',
    bytes: () => bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(600, '\0')),
    outcome: notTaken('OFFICE'),
  },
  {
    what: 'a picture of a telephone that nobody else shows',
    name: 'IMG_0001.HEIC',
    bytes: () => bytesOf('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    outcome: notTaken('HEIC'),
  },
  {
    what: 'a GIF that is a script too',
    name: 'x.gif',
    bytes: () => bytesOf('GIF89a=1;alert(1)//'),
    outcome: notTaken('GIF'),
  },
  {
    what: 'a PDF behind HTML',
    name: 'extract.pdf',
    bytes: () => joinedBytes(bytesOf(html), aPdf()),
    outcome: notTaken('HTML'),
  },
  {
    what: 'a PDF behind a blank',
    name: 'extract.pdf',
    bytes: () => joinedBytes(bytesOf(' '), aPdf()),
    outcome: notTaken('UNKNOWN'),
  },
  {
    what: 'the head of a PDF alone',
    name: 'extract.pdf',
    bytes: () => bytesOf('%PDF-1.7\n'),
    outcome: damaged('CUT_SHORT'),
  },
  { what: 'a PDF cut short', name: 'extract.pdf', bytes: () => aPdf().subarray(0, 400), outcome: damaged('CUT_SHORT') },
  {
    what: 'a PDF and an archive',
    name: 'extract.pdf',
    bytes: () => aPdf('a', [], zip),
    outcome: damaged('MORE_BEHIND'),
  },
  { what: 'a PDF and HTML', name: 'extract.pdf', bytes: () => aPdf('a', [], html), outcome: damaged('MORE_BEHIND') },
  {
    what: 'a PDF that begins as one and is HTML',
    name: 'extract.pdf',
    bytes: () => bytesOf(`%PDF-1.7\n${html}`),
    outcome: damaged('CUT_SHORT'),
  },
  {
    what: 'a PDF with a script',
    name: 'extract.pdf',
    bytes: () => aPdf('a', ['<< /S /JavaScript /JS (app.alert(1)) >>']),
    outcome: refused('DOCUMENT_ACTIVE', { found: 'SCRIPT' }),
  },
  {
    what: 'a PDF with a script by a disguised name',
    name: 'extract.pdf',
    bytes: () => aPdf('a', ['<< /S /J#61va#53cript /JS (app.alert(1)) >>']),
    outcome: refused('DOCUMENT_ACTIVE', { found: 'SCRIPT' }),
  },
  {
    what: 'a PDF that starts a program',
    name: 'extract.pdf',
    bytes: () => aPdf('a', ['<< /S /Launch /F (cmd.exe) >>']),
    outcome: refused('DOCUMENT_ACTIVE', { found: 'PROGRAM' }),
  },
  {
    what: 'a PDF one byte too large',
    name: 'extract.pdf',
    bytes: () => padded(aPdf(), 25 * 1024 * 1024 + 1),
    outcome: refused('BODY_TOO_LARGE'),
  },
  {
    what: 'a PDF where a photo is asked for',
    name: 'a.jpg',
    kind: 'PHOTO',
    bytes: () => aPdf('No photo'),
    outcome: notTaken('PDF'),
  },
  {
    what: 'a JPEG cut short in its picture',
    name: 'a.jpg',
    bytes: () => aJpeg().slice(0, -20),
    outcome: damaged('CUT_SHORT'),
  },
  {
    what: 'a JPEG cut short in its head',
    name: 'a.jpg',
    bytes: () => aJpeg().slice(0, 100),
    outcome: damaged('CUT_SHORT'),
  },
  {
    what: 'a JPEG without a picture',
    name: 'a.jpg',
    bytes: () => bytesOf('\xff\xd8\xff\xd9'),
    outcome: damaged('NO_PICTURE'),
  },
  {
    what: 'the head of a JPEG and then HTML',
    name: 'a.jpg',
    bytes: () => bytesOf(`\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0${html}`),
    outcome: damaged('NO_MARKER'),
  },
  {
    what: 'a JPEG of 65,535 by 65,535 pixels',
    name: 'a.jpg',
    bytes: hugeJpeg,
    outcome: refused('DOCUMENT_PICTURE_TOO_LARGE'),
  },
  {
    what: 'a JPEG that holds two sizes',
    name: 'a.jpg',
    bytes: () => aJpeg([jpegSegment(0xc0, bytesOf('\x08\0\x10\0\x18\x01\x01\x11\0'))]),
    outcome: damaged('TWO_PICTURES'),
  },
  {
    what: 'a JPEG too large',
    name: 'a.jpg',
    bytes: () => joinedBytes(aJpeg(), new Uint8Array(15 * 1024 * 1024)),
    outcome: refused('BODY_TOO_LARGE'),
  },
  {
    what: 'a PNG that unpacks to gigabytes',
    name: 'a.png',
    bytes: () => aPngOf(60_000, 60_000),
    outcome: refused('DOCUMENT_PICTURE_TOO_LARGE'),
  },
  {
    what: 'a PNG of one line without end',
    name: 'a.png',
    bytes: () => aPngOf(0x7fffffff, 1),
    outcome: refused('DOCUMENT_PICTURE_TOO_LARGE'),
  },
  { what: 'a PNG of no pixels', name: 'a.png', bytes: () => aPngOf(0, 16), outcome: damaged('NO_PICTURE') },
  {
    what: 'a PNG whose head was changed',
    name: 'a.png',
    bytes: () => flipped(aPng(), 19),
    outcome: damaged('CHECK_VALUE'),
  },
  { what: 'a PNG cut short', name: 'a.png', bytes: () => aPng().slice(0, -30), outcome: damaged('CUT_SHORT') },
  {
    what: 'a PNG with a chunk of two gigabytes',
    name: 'a.png',
    bytes: () => joinedBytes(aPng().subarray(0, 33), bytesOf('\x7f\xff\xff\xffIDAT')),
    outcome: damaged('CUT_SHORT'),
  },
  {
    what: 'a PNG with an unknown chunk that must be known',
    name: 'a.png',
    bytes: () => aPng([pngChunk('EVIL', bytesOf('x'))]),
    outcome: damaged('UNUSUAL'),
  },
  { what: 'a WebP that moves', name: 'a.webp', bytes: movingWebp, outcome: damaged('MOVING') },
  { what: 'a WebP cut short', name: 'a.webp', bytes: () => aWebp().slice(0, -9), outcome: damaged('CUT_SHORT') },
  {
    what: 'a WebP whose chunk is longer than the file',
    name: 'a.webp',
    bytes: () => aWebp([bytesOf('EXIF\xff\xff\xff\x7f')]),
    outcome: damaged('CUT_SHORT'),
  },
  {
    what: 'a WebP that is no picture',
    name: 'a.webp',
    bytes: () => bytesOf('RIFF\x04\0\0\0WEBP'),
    outcome: damaged('NO_PICTURE'),
  },
];
