import { documentTypes, type DocumentType } from '@downstream/kernel';

const MEBIBYTE = 1024 * 1024;

/** What goes with each type. */
export const typeFacts: Readonly<
  Record<DocumentType, { readonly mediaType: string; readonly endings: readonly string[]; readonly maxBytes: number }>
> = {
  PDF: { mediaType: 'application/pdf', endings: ['pdf'], maxBytes: 25 * MEBIBYTE },
  JPEG: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], maxBytes: 15 * MEBIBYTE },
  PNG: { mediaType: 'image/png', endings: ['png'], maxBytes: 15 * MEBIBYTE },
  WEBP: { mediaType: 'image/webp', endings: ['webp'], maxBytes: 15 * MEBIBYTE },
};

/** The largest file of any type, in bytes: what is longer need not be looked at. */
export const MAX_DOCUMENT_BYTES = Math.max(...documentTypes.map((type) => typeFacts[type].maxBytes));

/** A picture has at most so many pixels (a telephone's 50-megapixel camera passes) and so many along one side. */
export const MAX_PIXELS = 52_000_000;
export const MAX_SIDE = 20_000;

/** What was recognised and is not taken, so that a person can be told what to do instead. */
export const refusedTypes = [
  'HEIC',
  'TIFF',
  'GIF',
  'SVG',
  'HTML',
  'XML',
  'OFFICE',
  'ARCHIVE',
  'PROGRAM',
  'UNKNOWN',
] as const;
export type RefusedType = (typeof refusedTypes)[number];

/** So many of the first bytes decide what a file is. */
export const HEAD = 512;

const ZIP = [0x50, 0x4b, 3, 4];

const starts = (bytes: readonly number[], at = 0) => {
  return (head: Uint8Array): boolean => bytes.every((byte, i) => head[at + i] === byte);
};
const letters = (text: string, at = 0) =>
  starts(
    [...text].map((letter) => letter.charCodeAt(0)),
    at,
  );
const both = (one: (head: Uint8Array) => boolean, other: (head: Uint8Array) => boolean) => (head: Uint8Array) =>
  one(head) && other(head);
const looksLike = (pattern: RegExp) => (head: Uint8Array) => pattern.test(latin(head));

/** Bytes as characters of the same number. */
export const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

const taken: readonly (readonly [DocumentType, (head: Uint8Array) => boolean])[] = [
  // At the very beginning: readers that look for it further on are what files of two kinds live by.
  ['PDF', looksLike(/^%PDF-[12]\.\d/)],
  ['JPEG', starts([0xff, 0xd8, 0xff])],
  ['PNG', starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['WEBP', both(letters('RIFF'), letters('WEBP', 8))],
];

const notTaken: readonly (readonly [RefusedType, (head: Uint8Array) => boolean])[] = [
  ['HEIC', looksLike(/^[^]{4}ftyp(hei[cfmsx]|hev[cx]|mif1|msf1|avif|avis)/)],
  ['TIFF', looksLike(/^(II\*\0|MM\0\*)/)],
  ['GIF', letters('GIF8')],
  ['SVG', looksLike(/^[\s\xef\xbb\xbf]*(<\?xml[^]*?)?(<!--[^]*?-->\s*)*(<!doctype svg[^]*?)?<svg/i)],
  [
    'HTML',
    looksLike(/^[\s\xef\xbb\xbf]*(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body|script|iframe|a |img|div|p>)/i),
  ],
  ['XML', looksLike(/^[\s\xef\xbb\xbf]*<\?xml/)],
  ['OFFICE', starts([0xd0, 0xcf, 0x11, 0xe0])],
  ['OFFICE', both(starts(ZIP), looksLike(/\[Content_Types\]\.xml|mimetypeapplication\/vnd/))],
  ['ARCHIVE', starts(ZIP)],
  ['ARCHIVE', starts([0x50, 0x4b, 5, 6])], // an empty one
  ['ARCHIVE', starts([0x1f, 0x8b])],
  ['ARCHIVE', looksLike(/^(7z\xbc\xaf|Rar!)/)],
  ['PROGRAM', looksLike(/^(MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|#!)/)],
];

/** What the first bytes of a file say it is. */
export function recognise(
  head: Uint8Array,
): { readonly taken: DocumentType } | { readonly taken: null; readonly found: RefusedType } {
  const type = taken.find(([, fits]) => fits(head))?.[0];
  if (type) return { taken: type };
  return { taken: null, found: notTaken.find(([, fits]) => fits(head))?.[0] ?? 'UNKNOWN' };
}
