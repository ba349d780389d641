import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { OutgoingFile } from './export-table';

/** Hands a file out to be saved, never shown: by its name in any script (RFC 6266), kept nowhere on the way. */
export async function sendTable(response: Response, { name, mediaType, file }: OutgoingFile): Promise<void> {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Length', String(file.bytes));
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  await pipeline(file.stream(), response);
}
