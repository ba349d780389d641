export { readOfacSdn } from '@downstream/checks/list-formats';
