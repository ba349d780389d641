export * from './a-review';
export { acts, atDesk, key, me, pick, warmUp, whyNot, words } from './at-desk';
