import { checksumOf } from './checksum';
import type { NormalName } from './normalise';
import type { SegmentParts } from './segment';
import { Sections, type Row } from './sections';

/** Why a snapshot is not taken. */
export type SnapshotFault =
  'NOT_A_SNAPSHOT' | 'OTHER_BYTE_ORDER' | 'OTHER_FORMAT' | 'TRUNCATED' | 'ALTERED' | 'OTHER_METHOD';

const sentences: Readonly<Record<SnapshotFault, string>> = {
  NOT_A_SNAPSHOT: 'This is no snapshot of an index of names',
  OTHER_BYTE_ORDER: 'The snapshot was written by a machine of another byte order',
  OTHER_FORMAT: 'The snapshot is of another version of the format',
  TRUNCATED: 'The snapshot is not whole',
  ALTERED: 'The snapshot is damaged: its checksum is another',
  OTHER_METHOD: 'The snapshot was made by another method of screening',
};

/** A snapshot was refused. The index has to be made anew from its names. */
export class SnapshotError extends Error {
  constructor(readonly fault: SnapshotFault) {
    super(sentences[fault]);
    this.name = 'SnapshotError';
  }
}

// The beginning of a snapshot, in words of 32 bits after eight letters:
// byte order, version of the format, length of all in bytes (low, high), checksum of all that follows it, length of the header.
const MAGIC = 'DSNAMES\n';
const WORD = { ORDER: 2, FORMAT: 3, LOW: 4, HIGH: 5, SUM: 6, HEADER: 7 } as const;
const BEGINNING = 32;
const ORDER = 0x01020304;
const FORMAT = 3;
/** What is summed comes in lanes of so many bytes. */
const LANES = 16;
const WORD_BITS = 2 ** 32;

const aligned = (length: number): number => Math.ceil(length / LANES) * LANES;

interface Header {
  readonly method: string;
  readonly forms: readonly NormalName['legalForms'][];
  /** Name, kind of number, and how many, in the order in which they follow the header. */
  readonly sections: readonly (readonly [string, string, number])[];
}

// One byte a letter, whatever the name of a method is written in.
const plain = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes a segment as one row of bytes. */
export function writeSegment(parts: SegmentParts, method: string): Uint8Array {
  const rows = Sections.rowsOf(parts);
  const sections = rows.map(([name, row]) => [name, Sections.kindOf(row), row.length] as const);
  const header = plain(JSON.stringify({ method, forms: parts.forms, sections } satisfies Header));
  let length = aligned(BEGINNING + header.length);
  for (const [, row] of rows) length += aligned(row.byteLength);
  const bytes = new Uint8Array(length);
  const put = (text: string, at: number): void => {
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  };
  put(MAGIC, 0);
  put(header, BEGINNING);
  let at = aligned(BEGINNING + header.length);
  for (const [, row] of rows) {
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at);
    at += aligned(row.byteLength);
  }
  const words = new Uint32Array(bytes.buffer);
  words[WORD.ORDER] = ORDER;
  words[WORD.FORMAT] = FORMAT;
  words[WORD.LOW] = length % WORD_BITS;
  words[WORD.HIGH] = Math.floor(length / WORD_BITS);
  words[WORD.HEADER] = header.length;
  words[WORD.SUM] = sumOf(words);
  return bytes;
}

// The checksum itself is left out: what stands before it is compared one by one.
function sumOf(words: Uint32Array): number {
  return (checksumOf(words.subarray(BEGINNING / 4)) ^ (words[WORD.HEADER] as number)) >>> 0;
}

/**
 * Reads a segment where it lies: the bytes are used, not copied, unless they do not begin where numbers may. They may be
 * shared between threads, and nobody may change them afterwards.
 * @throws SnapshotError when it is not a whole and undamaged one of this machine's byte order, this format and this method
 */
export function readSegment(given: Uint8Array, method: string): SegmentParts {
  if (given.length < BEGINNING || textAt(given, 0, MAGIC.length) !== MAGIC) throw new SnapshotError('NOT_A_SNAPSHOT');
  const bytes = given.byteOffset % LANES === 0 ? given : given.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  if (words[WORD.ORDER] !== ORDER) throw new SnapshotError('OTHER_BYTE_ORDER');
  if (words[WORD.FORMAT] !== FORMAT) throw new SnapshotError('OTHER_FORMAT');
  const length = (words[WORD.HIGH] as number) * WORD_BITS + (words[WORD.LOW] as number);
  if (bytes.length < length) throw new SnapshotError('TRUNCATED');
  if (bytes.length > length || words[WORD.SUM] !== sumOf(words)) throw new SnapshotError('ALTERED');
  const header = JSON.parse(textAt(bytes, BEGINNING, words[WORD.HEADER] as number)) as Header;
  if (header.method !== method) throw new SnapshotError('OTHER_METHOD');
  let at = aligned(BEGINNING + (words[WORD.HEADER] as number));
  const rows = new Map<string, Row>();
  for (const [name, kind, count] of header.sections) {
    const row = Sections.view(kind, bytes.buffer, bytes.byteOffset + at, count);
    rows.set(name, row);
    at += aligned(row.byteLength);
  }
  return { ...Sections.partsOf(rows), forms: header.forms };
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  let text = '';
  for (let i = from; i < from + length; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}
