import { pipeline } from 'node:stream/promises';
import { typeFacts, type DocumentVersion } from '@downstream/distributors/core/documents';
import type { StoredBlob } from '@downstream/platform/storage';
import type { Response } from 'express';

/** A value of RFC 8187, for names in all scripts. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** How a browser is told what to do with a file, and its name (RFC 6266). */
export const disposition = (name: string, inline: boolean): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${extended(name)}`;

/**
 * Hands a file out so that no browser takes it for a page of ours: by the type it was found to be, not to be guessed
 * at, in a sandbox without rights, kept nowhere on the way.
 */
export async function sendFile(
  response: Response,
  { type, bytes, name }: DocumentVersion,
  { stream }: StoredBlob,
  inline: boolean,
): Promise<void> {
  response.setHeader('Content-Type', typeFacts[type].mediaType);
  response.setHeader('Content-Length', String(bytes));
  response.setHeader('Content-Disposition', disposition(name, inline));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', `sandbox; default-src 'none'; frame-ancestors 'none'`);
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  await pipeline(stream, response);
}
