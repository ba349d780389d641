export * from './a-hit';
export { atDesk, key, me, pick, warmUp, whyNot, words } from './at-desk';
