export * from './made-flags';
export * from './made-facts';
export * from './control-group/honest-distributors';
export * from './lists';
export * from './made-orders';
export * from './control-group/dice';
