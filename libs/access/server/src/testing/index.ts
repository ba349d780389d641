export { AccessWorld, PASSWORD, type Member } from './access-world';
export { Browser } from './browser';
