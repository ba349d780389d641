export type { Makers } from './makers';
export { makeReady } from './ready-case';
