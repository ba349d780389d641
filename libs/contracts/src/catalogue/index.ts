export * from './classifications';
export * from './events';
export * from './item-view';
export * from './items';
