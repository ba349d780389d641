export * from './judge';
export type { Flaw } from './rule';
