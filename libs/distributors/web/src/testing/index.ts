export * from './a-likeness';
export * from './a-record';
export { atDesk, key, me, pick, take, warmUp, whyNot, words } from './at-desk';
export { openDistributor } from './open-distributor';
