export * from './a-hit';
export * from './a-list';
export * from './a-rescreening';
export { atDesk, key, me, pick, warmUp, whyNot, words } from './at-desk';
export { openHit, queue, read, section, sending, settle, settledHit } from './at-hit';
export * from './a-kind';
export * from './an-extract';
export * from './an-ownership';
