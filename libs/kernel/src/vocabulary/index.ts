export * from './refusals';
export * from './roles';
export * from './access';
export * from './catalogue';
export * from './distributors';
export * from './checks';
export * from './reviews';
