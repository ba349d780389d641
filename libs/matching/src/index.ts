export * from './thresholds';
export { normaliseName, type NormalName } from './normalise';
export { type LegalForm } from './legal-forms';
export { nameFeatureIds, scoreNames, type NameFeature, type NameFeatureId, type NameScore } from './score';
export {
  changedNameIndex,
  createNameIndex,
  search,
  type IndexedName,
  type NameChanges,
  type NameIndex,
  type NameMatch,
  type SearchOptions,
} from './name-index';
export { addressKeys, type AddressKeys, type WrittenAddress } from './address';
