import iconv from 'iconv-lite';
import type { ListFileError, ListFileErrorCode } from './list-file-error';

/** A text file's content and how it was encoded. */
export interface FileText {
  readonly text: string;
  readonly encoding: 'ascii' | 'utf-8' | 'windows-1252';
}

/** Result of reading bytes as text. */
export type ReadText =
  { readonly ok: true; readonly value: FileText } | { readonly ok: false; readonly error: ListFileError };

/** More bytes than any list published as a table has. */
export const LARGEST_TEXT = 64 * 1024 * 1024;
const SPACE = 0x20;
const [TAB, LF, CR, SUB] = [0x09, 0x0a, 0x0d, 0x1a];

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** Whether the byte at this place may follow the first one of a sequence. */
const follows = (bytes: Uint8Array, at: number, from = 0x80, to = 0xbf): boolean =>
  (bytes[at] ?? 0) >= from && (bytes[at] ?? 0) <= to;

/**
 * How many bytes the UTF-8 sequence at this place has; 0 when it is none (RFC 3629: no overlong forms, no surrogates).
 * @param at the place of a byte that is no ASCII
 */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const next = at + 1;
  if (first >= 0xc2 && first <= 0xdf) return follows(bytes, next) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const from = first === 0xe0 ? 0xa0 : 0x80;
    const to = first === 0xed ? 0x9f : 0xbf;
    return follows(bytes, next, from, to) && follows(bytes, at + 2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const from = first === 0xf0 ? 0x90 : 0x80;
    const to = first === 0xf4 ? 0x8f : 0xbf;
    return follows(bytes, next, from, to) && follows(bytes, at + 2) && follows(bytes, at + 3) ? 4 : 0;
  }
  return 0;
}

interface Survey {
  /** First byte that no text file has. */
  readonly control: number | null;
  /** First byte that is no part of a UTF-8 sequence. */
  readonly broken: number | null;
  /** UTF-8 sequences of more than one byte. */
  readonly sequences: number;
}

function survey(bytes: Uint8Array): Survey {
  let control: number | null = null;
  let broken: number | null = null;
  let sequences = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    // Nearly all of a list is ASCII.
    if (byte < 0x80) {
      if (byte < 0x20 && byte !== TAB && byte !== LF && byte !== CR) control ??= at;
      at++;
      continue;
    }
    const length = utf8Length(bytes, at);
    if (length === 0) broken ??= at;
    if (length > 1) sequences++;
    at += Math.max(1, length);
  }
  return { control, broken, sequences };
}

/** Without the blank lines at the end and the end mark of old systems; a space that ends the last line stays. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && [SPACE, TAB, LF, CR, SUB].includes(bytes[end - 1] ?? 0)) end--;
  return bytes.subarray(0, end > 0 && bytes[end] === SPACE ? end + 1 : end);
}

function place(bytes: Uint8Array, at: number): { row: number; column: string } {
  let row = 1;
  let start = 0;
  for (let i = 0; i < at; i++) {
    if (bytes[i] !== LF) continue;
    row++;
    start = i + 1;
  }
  return { row, column: `byte ${at - start + 1}` };
}

/**
 * Reads a list file as text: UTF-8 where the bytes are UTF-8 (a byte order mark is dropped), else Windows-1252, which
 * contains Latin-1. Refuses UTF-16, binary files and broken UTF-8 with the place of the first bad byte: a wrong guess
 * would spoil names without anybody noticing. A final 0x1A, the end mark of old systems, is dropped.
 */
export function readText(file: string, all: Uint8Array): ReadText {
  const bytes = trimmed(all);
  const refused = (code: ListFileErrorCode, what: string, at?: number): ReadText => ({
    ok: false,
    error: { file, row: null, column: null, ...(at !== undefined && place(bytes, at)), code, what },
  });
  if (all.length > LARGEST_TEXT)
    return refused('FILE_TOO_LARGE', `The file has ${all.length} bytes, more than ${LARGEST_TEXT}.`);
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return refused('ENCODING_UTF16', 'The file is UTF-16; the publisher uses UTF-8 or Windows-1252.');
  }
  const { control, broken, sequences } = survey(bytes);
  if (control !== null) {
    const nul = bytes[control] === 0;
    const what = nul
      ? 'NUL byte: the file is binary, or UTF-16 without a mark.'
      : 'Control character: this is no text file.';
    return refused('ENCODING_BINARY', what, control);
  }
  if (broken !== null && sequences > 0) {
    return refused('ENCODING_BROKEN', 'The file is UTF-8 but for this byte, so part of it was damaged.', broken);
  }
  const decoded = iconv.decode(bytes, broken === null ? 'utf-8' : 'windows-1252');
  if (broken !== null && decoded.includes('\ufffd')) {
    const undefinedByte = bytes.findIndex((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
    return refused(
      'ENCODING_BROKEN',
      'This byte means nothing in Windows-1252, and the file is no UTF-8.',
      undefinedByte,
    );
  }
  const text = decoded.replace(/^\ufeff/, '');
  if (text === '') return refused('FILE_EMPTY', 'The file is empty.');
  const encoding = broken !== null ? 'windows-1252' : sequences > 0 ? 'utf-8' : 'ascii';
  return { ok: true, value: { text, encoding } };
}
