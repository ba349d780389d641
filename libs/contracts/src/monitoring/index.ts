export * from './events';
export * from './changes';
export * from './coverage';
export * from './distributor-watch';
export * from './dashboards';
