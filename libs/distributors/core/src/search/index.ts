export * from './search-words';
export * from './slips';
