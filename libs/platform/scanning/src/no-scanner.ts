import { FileScanner, type ScanReport, type ScanSession } from './file-scanner';

/** Stands where no scanner is configured: every file stays visibly not scanned. */
export class NoScanner extends FileScanner {
  readonly present = false;

  begin(): ScanSession {
    return {
      show: () => Promise.resolve(),
      report: (): Promise<ScanReport> => Promise.resolve({ state: 'NOT_SCANNED', by: null, gap: 'NO_SCANNER' }),
      end: () => undefined,
    };
  }
}
