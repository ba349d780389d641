export * from './made-flags';
export * from './made-facts';
