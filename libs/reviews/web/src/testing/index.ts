export * from './a-review';
export { acts, atDesk, key, me, pick, tick, warmUp, whyNot, words } from './at-desk';
