export * from './events';
export * from './list-hits';
export * from './read-checks';
export * from './read-hit';
export * from './run-screening';
export * from './screening-view';
export * from './vote-hit';
export * from './watchlists';
