export * from './extract-facts';
export * from './extract-flow';
export * from './with-extract';
