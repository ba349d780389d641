export * from './refusals';
export * from './roles';
export * from './access';
export * from './catalogue';
export * from './distributors';
export * from './attestations';
export * from './checks';
export * from './reviews';
