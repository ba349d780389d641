export * from './far-side';
export * from './name-server';
