export * from './thresholds';
export { normaliseName, type NormalName } from './normalise';
export { type LegalForm } from './legal-forms';
export { nameFeatureIds, scoreNames, type NameFeature, type NameFeatureId, type NameScore } from './score';
export {
  changedNameIndex,
  createNameIndex,
  openNameIndex,
  search,
  snapshotOf,
  type IndexedName,
  type NameChanges,
  type NameIndex,
  type NameMatch,
  type SearchOptions,
} from './name-index';
export { nameKeys, type NameKey } from './name-keys';
export { SnapshotError, type SnapshotFault } from './snapshot';
export { addressKeys, type AddressKeys, type WrittenAddress } from './address';
