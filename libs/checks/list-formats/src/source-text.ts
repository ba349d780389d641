import { listFileError } from './list-file-error';
import type { ListSource } from './list-format';
import { LARGEST_TEXT, readText, type FileText } from './read-text';
import { bytesOf, joined } from './source-bytes';
import { Unreadable } from './whole-list';

/** What a format expects a file to be. */
export type TextForm = 'TABLE' | 'JSON' | 'XML';

const formNames: Readonly<Record<TextForm, string>> = { TABLE: 'a table of text', JSON: 'JSON', XML: 'XML' };

/** Servers answer an error with a page or a message and the name of the file asked for. */
function strangerIn(start: string, form: TextForm): string | null {
  const text = start.replace(/^\ufeff/, '').trimStart();
  const html = /^(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text);
  if (html) return `This is a web page, often an error message, and not ${formNames[form]}.`;
  if (form !== 'XML' && text.startsWith('<')) return `This is XML, and not ${formNames[form]}.`;
  if (form !== 'JSON' && /^[{[]/.test(text)) {
    return `This is JSON, often an error message, and not ${formNames[form]}.`;
  }
  if (form === 'XML' && text !== '' && !text.startsWith('<')) return 'This is not XML.';
  if (form === 'JSON' && text !== '' && !/^[{[]/.test(text)) return 'This is not JSON.';
  return null;
}

/**
 * A whole file as text, by the rules of `readText`: UTF-8, else Windows-1252.
 * @param most bytes of content that are read; 64 MiB unless said
 * @throws Unreadable when it is no text, or plainly another form of file
 */
export async function textOf(
  source: ListSource,
  form: 'TABLE' | 'JSON' = 'TABLE',
  most: number = LARGEST_TEXT,
): Promise<FileText> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(source)) {
    size += chunk.length;
    if (size > most) {
      const what = `The file has more than ${most} bytes of content.`;
      throw new Unreadable(listFileError(source.name, 'FILE_TOO_LARGE', what));
    }
    chunks.push(chunk);
  }
  const read = readText(source.name, joined(chunks));
  if (!read.ok) throw new Unreadable(read.error);
  const stranger = strangerIn(read.value.text.slice(0, 1024), form);
  if (stranger !== null) throw new Unreadable(listFileError(source.name, 'NOT_THIS_LIST', stranger, 1));
  return read.value;
}

const encodings = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
]);

/** The encoding an XML file declares (XML 1.0, 4.3.3: UTF-8 where it declares none); JSON is UTF-8 (RFC 8259, 8.1). */
function encodingOf(file: string, head: Uint8Array, form: TextForm): string {
  const [a, b] = head;
  // Both forms begin with two characters of ASCII, so that one NUL among two bytes tells of UTF-16 without a mark.
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0) !== (b === 0)) {
    throw new Unreadable(listFileError(file, 'ENCODING_UTF16', 'The file is UTF-16; the publisher uses UTF-8.'));
  }
  if (form !== 'XML') return 'utf-8';
  const start = String.fromCharCode(...head.subarray(0, 256));
  const declared = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
  const encoding = encodings.get((declared ?? 'utf-8').toLowerCase());
  if (encoding !== undefined) return encoding;
  const what = `The file says that its encoding is ${declared}, which no publisher of this list uses.`;
  throw new Unreadable(listFileError(file, 'ENCODING_BROKEN', what, 1));
}

/**
 * The text of an XML or JSON file piece by piece, for files too large to hold. A byte order mark is dropped.
 * @throws Unreadable when the bytes are not of the encoding declared, or the file is plainly another form of file
 */
export async function* textPieces(source: ListSource, form: TextForm): AsyncGenerator<string> {
  const { name: file } = source;
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let at = 0;
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece ? (decoder?.decode(piece, { stream: true }) ?? '') : (decoder?.decode() ?? '');
    } catch {
      const what = `A byte from the ${at + 1}th on is no part of the encoding the file is in: it was damaged or cut off.`;
      throw new Unreadable(listFileError(file, 'ENCODING_BROKEN', what, null, `byte ${at + 1} or after`));
    }
  };
  for await (const piece of bytesOf(source)) {
    const first = decoder === null;
    decoder ??= new TextDecoder(encodingOf(file, piece, form), { fatal: true });
    const text = decoded(piece);
    if (first) {
      const stranger = strangerIn(text.slice(0, 1024), form);
      if (stranger !== null) throw new Unreadable(listFileError(file, 'NOT_THIS_LIST', stranger, 1));
    }
    at += piece.length;
    yield text;
  }
  const rest = decoded();
  if (rest !== '') yield rest;
}
