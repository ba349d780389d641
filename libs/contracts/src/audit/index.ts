export * from './dossiers';
export * from './events';
export * from './log';
export * from './population';
