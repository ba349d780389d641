import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** A file that leaves the house. */
export interface FileToSend {
  /** As it is to be saved, in any script. */
  readonly name: string;
  readonly mediaType: string;
  /** How long it is, where that is known beforehand. */
  readonly bytes?: number | undefined;
  /** Whether a browser may show it instead of saving it. */
  readonly shown?: boolean;
  readonly content: Buffer | Readable | AsyncIterable<Uint8Array | string>;
}

/** A value of RFC 8187, for names in all scripts. */
const extended = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** How a browser is told what to do with a file, and its name (RFC 6266). */
const disposition = (name: string, shown: boolean): string =>
  `${shown ? 'inline' : 'attachment'}; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${extended(name)}`;

/**
 * Hands a file out so that no browser takes it for a page of ours: by its own type, not to be guessed at, in a sandbox
 * without rights, kept nowhere on the way. Rejects when the content breaks off.
 */
export async function sendFile(response: Response, file: FileToSend): Promise<void> {
  const { name, mediaType, content, shown = false } = file;
  const bytes = Buffer.isBuffer(content) ? content.length : file.bytes;
  response.setHeader('Content-Type', mediaType);
  if (bytes !== undefined) response.setHeader('Content-Length', String(bytes));
  response.setHeader('Content-Disposition', disposition(name, shown));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', `sandbox; default-src 'none'; frame-ancestors 'none'`);
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  if (Buffer.isBuffer(content)) response.end(content);
  else await pipeline(content, response);
}
