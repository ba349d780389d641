export * from './a-record';
export { atDesk, key, me, pick, warmUp, whyNot, words } from './at-desk';
