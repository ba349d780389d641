import { typeFacts, type DocumentVersion } from '@downstream/distributors/core/documents';
import type { FileToSend } from '@downstream/platform/http';
import type { StoredBlob } from '@downstream/platform/storage';

/** A document as it goes out: by the type it was found to be, under the name it came with. */
export const documentFile = (
  { type, bytes, name }: DocumentVersion,
  { stream }: StoredBlob,
  shown: boolean,
): FileToSend => ({ name, mediaType: typeFacts[type].mediaType, bytes, shown, content: stream });
