export * from './mail-time';
export * from './notice-link';
export * from './notice-rules';
