import { listsInForce, shippedLists } from '@downstream/catalogue/core';

export { flagOutcomes, modelInForce, raise, raisedOf, rate } from '@downstream/risk/core';
export { CONTROL_DAY, honestDistributors } from '@downstream/risk/core/testing';
export const countryListsAt = (at) => listsInForce(shippedLists, 'COUNTRY_SET', at);
