export * from './evidence';
export * from './method';
export { screen, type CandidateHit, type ScreenOptions } from './screen';
export { createScreeningIndex, type ScreeningIndex } from './screening-index';
