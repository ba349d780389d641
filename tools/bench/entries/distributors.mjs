import 'reflect-metadata';

export { distributorStates } from '@downstream/kernel';
export { DistributorList } from '../../../libs/distributors/server/src/persistence/distributor-list';
export { searchText, sortName } from '../../../libs/distributors/server/src/persistence/sort-name';
