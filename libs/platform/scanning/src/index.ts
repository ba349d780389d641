export { ClamdScanner, type ClamdLimits } from './clamd-scanner';
export { NoScanner } from './no-scanner';
export { ScanningModule } from './scanning.module';
export { FileScanner, type ScanReport, type ScanSession } from './file-scanner';
