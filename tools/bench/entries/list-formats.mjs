export { readOfacSdn } from '@downstream/checks/list-formats';
export { difference, kept } from '../../../libs/checks/server/src/lists/list-version-builder';
