export { type CandidateHit } from './candidate-hit';
export * from './evidence';
export * from './method';
export { pairColumns, readPairTable, writeScoreTable, type PairTable } from './pair-table';
export {
  evaluate,
  isHeldOut,
  kindOfSchema,
  qualityOf,
  scorePair,
  type Evaluation,
  type NamePair,
  type Quality,
  type ScoredPair,
} from './quality';
export { keysOfEntry, keysOfSubject, NothingToSearch, unsearchableNames } from './reach';
export { byRank, screen, type ScreenOptions } from './screen';
export { createScreeningIndex, namesOf, type ScreeningIndex } from './screening-index';
export { scriptOf, scriptsOf, type NameScript } from './script-of';
export { changeIds, whatWouldChange, type Change, type ChangeId, type Standing } from './would-change';
