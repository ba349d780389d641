export {
  ALERT_THRESHOLD,
  changedNameIndex,
  createNameIndex,
  normaliseName,
  scoreNames,
  search,
} from '@downstream/matching';
export { formatOf, sourceOfBytes } from '@downstream/checks/list-formats';
export {
  evaluate,
  isHeldOut,
  kindOfSchema,
  qualityOf,
  readPairTable,
  scorePair,
  scriptOf,
} from '@downstream/checks/screening';
