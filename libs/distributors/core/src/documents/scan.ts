import type { Instant, ScanGap, ScanState } from '@downstream/kernel';

/** One scan, or why there was none. */
export interface Scan {
  readonly state: ScanState;
  readonly at: Instant;
  /** The scanner with the version of its signatures, as it names itself; `null` where none answered. */
  readonly by: string | null;
  /** For `NOT_SCANNED`. */
  readonly gap: ScanGap | null;
  /** For `INFECTED`: the name that the scanner gives to what it found. */
  readonly found: string | null;
}

/** Whether a file may be handed out: whatever was found infected stays where it is. */
export const mayHandOut = ({ state }: Scan): boolean => state !== 'INFECTED';
