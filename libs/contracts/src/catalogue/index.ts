export * from './classifications';
export * from './events';
export * from './export-items';
export * from './item-view';
export * from './items';
export * from './list-routes';
export * from './list-rows';
export * from './list-view';
