import type { CountryCode, Day } from '@downstream/risk/core';

/** A version of the countries in which owners of companies are kept from everybody. */
export interface SecrecyVersion {
  readonly version: number;
  readonly from: Day;
  /** Default of the product: nobody has confirmed it yet, and the reference has no list of its own. */
  readonly confirmed: false;
  readonly countries: readonly CountryCode[];
}

/**
 * Countries whose registers name no owners to anybody from abroad, and those that the European Union finds uncooperative
 * in matters of tax. Compliance staff confirm the rows before they rely on them.
 */
export const secrecyVersions: readonly SecrecyVersion[] = [
  {
    version: 1,
    from: '2022-01-01',
    confirmed: false,
    countries: 'AG AI AS BS BZ CK DM FJ GU KM KN KY MH PA PW SC TC TT VC VG VI VU WS'.split(' '),
  },
];

/** Whether a country is on the list of a day. */
export const isSecrecy = (country: CountryCode, day: Day): boolean =>
  secrecyVersions.findLast(({ from }) => from <= day)?.countries.includes(country) ?? false;
