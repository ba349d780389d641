export * from './a-review';
export { atDesk, key, me, pick, warmUp, whyNot, words } from './at-desk';
