import 'reflect-metadata';

export { searchWords } from '@downstream/distributors/core/search';
export { KEY_METHOD } from '../../../libs/distributors/server/src/persistence/party-keys';
export { searchText, sortName } from '../../../libs/distributors/server/src/persistence/sort-name';
