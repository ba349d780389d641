import { refusal, RefusalError, type PdfTrait } from '@downstream/kernel';
import { MAX_PIXELS, MAX_SIDE } from '../document-type';
import { damaged } from './byte-source';

/** What comes out of reading a file; complete when its last byte was handed on. */
export interface Findings {
  /** Whether something was left out: where and by what it was taken, who wrote it, what stood behind its end. */
  metadataRemoved: boolean;
  /** Pictures alone. */
  size: { readonly width: number; readonly height: number } | null;
  /** PDF alone. */
  carries: readonly PdfTrait[];
}

/** Nothing found yet. */
export const noFindings = (): Findings => ({ metadataRemoved: false, size: null, carries: [] });

/**
 * Notes the size of a picture.
 * @throws RefusalError DOCUMENT_PICTURE_TOO_LARGE, DOCUMENT_DAMAGED for a side of no pixels
 */
export function noteSize(findings: Findings, width: number, height: number): void {
  if (width < 1 || height < 1) throw damaged('NO_PICTURE');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new RefusalError(refusal('DOCUMENT_PICTURE_TOO_LARGE', { width, height, maxPixels: MAX_PIXELS }));
  }
  findings.size = { width, height };
}
