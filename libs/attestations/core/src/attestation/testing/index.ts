export * from './an-attested';
export * from './invalidity-table';
