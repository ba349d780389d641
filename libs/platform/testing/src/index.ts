export { catalogueProblems, tablesWithoutTenant } from './catalogue';
export { findLeaks, plantRows, type LeakProbe } from './leak-probe';
export { asParty, asPerson, createTenant } from './personas';
export { redisMissing, startRedis, type TestRedis } from './redis-server';
export { SettableClock } from './settable-clock';
export { createTestDatabase, type TestDatabase } from './test-database';
export { eventContractForTests } from './tenant-event';
export { TestStorageModule } from './test-storage';
export { admitPrincipals, createWorld, type TestWorld, type WorldOptions } from './test-world';
