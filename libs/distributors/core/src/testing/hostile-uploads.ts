import type { HostileUpload } from './hostile-upload';
import { keptUploads } from './kept-uploads';
import { refusedUploads } from './refused-uploads';

/** What somebody may send, and what becomes of each. */
export const hostileUploads: readonly HostileUpload[] = [...refusedUploads, ...keptUploads];
