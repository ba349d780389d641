export { readAfter, type ReadAfter, type VersionBefore } from './absent-files';
export { countryCode } from './country-code';
export { formatOf, listFormats } from './formats';
export * from './list-file-error';
export * from './list-format';
export { sourceOfBytes } from './list-source';
export { ofacSdnFiles, type OfacSdnFile } from './ofac-columns';
export {
  readOfacSdn,
  type ListFile,
  type ReadOfacSdn,
  type SetNote,
  type SetReport,
  type SkippedRecord,
} from './ofac-sdn';
export { isSample } from './sample';
