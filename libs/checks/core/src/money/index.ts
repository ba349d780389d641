export * from './convert';
export * from './decimal-amount';
export * from './rate-lines';
