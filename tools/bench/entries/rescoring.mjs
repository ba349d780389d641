import { listsInForce, shippedLists } from '@downstream/catalogue/core';

export { searchText, sortName } from '../../../libs/distributors/server/src/persistence/sort-name';
export { contentHash } from '../../../libs/risk/server/src/content-hash';
export { flagOutcomes, modelInForce, raise, raisedOf, rate } from '@downstream/risk/core';
export { CONTROL_DAY, honestDistributors } from '@downstream/risk/core/testing';
export const countryListsAt = (at) => listsInForce(shippedLists, 'COUNTRY_SET', at);
