import 'reflect-metadata';

export { partyKeys } from '@downstream/distributors/core/resemblance';
export { hashOf, KEY_METHOD } from '../../../libs/distributors/server/src/persistence/party-keys';
export { searchText, sortName } from '../../../libs/distributors/server/src/persistence/sort-name';
