import { UnreadableTable } from '@downstream/distributors/core/import';

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);
const ascii = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/** Files that people take for tables and that are none, by their first bytes. */
const strangers: readonly (readonly [what: string, is: (bytes: Uint8Array) => boolean])[] = [
  ['PDF', (bytes) => ascii(bytes, '%PDF')],
  ['PNG', (bytes) => starts(bytes, 0x89, 0x50, 0x4e, 0x47)],
  ['JPEG', (bytes) => starts(bytes, 0xff, 0xd8, 0xff)],
  ['GIF', (bytes) => ascii(bytes, 'GIF8')],
  ['GZIP', (bytes) => starts(bytes, 0x1f, 0x8b)],
  ['7-Zip', (bytes) => starts(bytes, 0x37, 0x7a, 0xbc, 0xaf)],
  ['RAR', (bytes) => ascii(bytes, 'Rar!')],
  ['XZ', (bytes) => starts(bytes, 0xfd, 0x37, 0x7a, 0x58)],
  ['BZIP2', (bytes) => ascii(bytes, 'BZh')],
  ['EXE', (bytes) => ascii(bytes, 'MZ') && bytes[3] === 0],
  ['ELF', (bytes) => starts(bytes, 0x7f, 0x45, 0x4c, 0x46)],
  ['RTF', (bytes) => ascii(bytes, '{\\rtf')],
  ['SQLite', (bytes) => ascii(bytes, 'SQLite format')],
  ['WEBP', (bytes) => ascii(bytes, 'RIFF') && ascii(bytes, 'WEBP', 8)],
];

/** What a file is by its first bytes; what it is called does not count. */
export type FileKind = 'WORKBOOK' | 'TEXT';

/**
 * Whether a file is a workbook or a table of text.
 * @throws UnreadableTable for what is plainly neither
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableTable({ code: 'FILE_EMPTY' });
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return 'WORKBOOK';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // A workbook with a password is an encrypted package within the old container.
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le');
    throw new UnreadableTable({ code: locked ? 'PASSWORD' : 'OLD_EXCEL' });
  }
  const stranger = strangers.find(([, is]) => is(bytes));
  if (stranger) throw new UnreadableTable({ code: 'NOT_A_TABLE', what: stranger[0] });
  return 'TEXT';
}

/** @throws UnreadableTable for a text that is plainly another kind of text */
export function refuseStrangeText(text: string): void {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(!doctype|html|\?xml|svg|table|[a-z]+[\s>])/i.test(start)) {
    throw new UnreadableTable({ code: 'NOT_A_TABLE', what: /^<(\?xml|svg)/i.test(start) ? 'XML' : 'HTML' });
  }
  if (/^[[{]\s*["{[\]}]/.test(start)) throw new UnreadableTable({ code: 'NOT_A_TABLE', what: 'JSON' });
}
