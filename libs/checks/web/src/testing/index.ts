export * from './a-hit';
export * from './a-list';
export { atDesk, key, me, pick, warmUp, whyNot, words } from './at-desk';
