export * from './a-model';
export * from './a-risk';
export * from './at-desk';
