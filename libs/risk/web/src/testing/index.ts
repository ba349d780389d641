export * from './a-risk';
export * from './at-desk';
