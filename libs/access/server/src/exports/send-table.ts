import { sendFile } from '@downstream/platform/http';
import type { Response } from 'express';
import type { OutgoingFile } from './export-table';

/** Hands a table out to be saved, never shown. */
export const sendTable = (response: Response, { name, mediaType, file }: OutgoingFile): Promise<void> =>
  sendFile(response, { name, mediaType, bytes: file.bytes, content: file.stream() });
