export * from './approval-matrix';
export * from './decide';
export * from './four-eyes';
export * from './readiness';
export * from './review';
export * from './review-flow';
export * from './snapshot';
export * from './terms';
