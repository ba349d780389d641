export { settleFlags, type Makers } from './settled-flags';
