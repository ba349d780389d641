export * from './a-stated';
export * from './an-attested';
export * from './invalidity-table';
export * from './a-content';
