import { inflateSync } from 'node:zlib';

/** The most that is unpacked; the data of a statement are some kilobytes. */
const MOST = 4 * 1024 * 1024;

/**
 * The text of the first file attached to a PDF that `platform/paper` made. It reads that one form and nothing else, so
 * that strangers' files are not opened: for them, and for damaged ones, it is undefined.
 */
export function attachedSource(pdf: Uint8Array): string | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const at = bytes.indexOf('\n/Type /EmbeddedFile\n');
  if (at < 0) return undefined;
  const begins = bytes.indexOf('stream\n', at);
  const [, length] = /\n\/Length (\d{1,8})\n/.exec(bytes.toString('latin1', at, Math.min(begins, at + 1024))) ?? [];
  if (begins < 0 || length === undefined) return undefined;
  const from = begins + 'stream\n'.length;
  try {
    const text = inflateSync(bytes.subarray(from, from + Number(length)), { maxOutputLength: MOST });
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}
