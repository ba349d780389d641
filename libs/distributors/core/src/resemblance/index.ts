export * from './known-record';
export * from './party-key';
export * from './resemblance';
export * from './resemblance-reason';
