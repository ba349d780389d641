export * from './made-flags';
export * from './made-facts';
export * from './control-group/honest-distributors';
