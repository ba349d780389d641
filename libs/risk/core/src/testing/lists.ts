import { listsInForce, shippedLists } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import type { CountryLists } from '../facts/countries';

/** The sets of countries that come with the product. */
export const countryLists: CountryLists = listsInForce(
  shippedLists,
  'COUNTRY_SET',
  '2026-11-23T00:00:00.000Z' as Instant,
);
