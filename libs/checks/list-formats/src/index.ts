export { countryCode } from './country-code';
export * from './list-file-error';
export { ofacSdnFiles, type OfacSdnFile } from './ofac-columns';
export {
  readOfacSdn,
  type ListFile,
  type ReadOfacSdn,
  type SetNote,
  type SetReport,
  type SkippedRecord,
} from './ofac-sdn';
export * from './safeguards';
export { isSample } from './sample';
