export * from './flag-words';
export * from './rating-words';
export * from './sentence-in-words';
