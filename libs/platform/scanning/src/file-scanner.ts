import type { ScanGap } from '@downstream/kernel';

/** What a scanner says of one file. A gap is no answer, and nobody may take it for a good one. */
export type ScanReport =
  | { readonly state: 'NOTHING_FOUND'; readonly by: string }
  | { readonly state: 'INFECTED'; readonly by: string; readonly found: string }
  | { readonly state: 'NOT_SCANNED'; readonly by: null; readonly gap: ScanGap };

/** One file on its way past the scanner. Nothing here throws: what goes wrong is in the report. */
export interface ScanSession {
  /** Shows the next bytes; comes back when the scanner takes more, at once when there is none any more. */
  show(part: Uint8Array): Promise<void>;
  /** The answer, once everything was shown. */
  report(): Promise<ScanReport>;
  /** Ends without an answer; may be called at any time, also after the report. */
  end(): void;
}

/** Looks for viruses in files while they come in. */
export abstract class FileScanner {
  /** Whether a scanner is configured; says nothing about whether it answers. */
  abstract readonly present: boolean;
  abstract begin(): ScanSession;
}
