export * from './answers';
export { atAudit, me, until, warmUp, words } from './at-audit';
