export {
  ALERT_THRESHOLD,
  changedNameIndex,
  createNameIndex,
  normaliseName,
  openNameIndex,
  scoreNames,
  search,
  snapshotOf,
} from '@downstream/matching';
export { openThreads } from '@downstream/platform/threads';
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
