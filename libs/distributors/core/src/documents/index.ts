export * from './attention';
export * from './document';
export * from './document-dates';
export * from './document-type';
export * from './file-name';
export * from './intake';
export * from './kind';
export type { Findings } from './reading/reading';
export * from './scan';
