import { exempts, membersOf, transitCountries, type ListInForce } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import type { CountryCode, Day } from './fact-values';

/** Lists of countries by which rules and models judge. */
export type CountryLists = readonly ListInForce<'COUNTRY_SET'>[];

/** What the sets of countries say on one day. */
export interface CountryBook {
  /** Whether a set names a country or region; one of a region counts for its country's sets too. */
  readonly isIn: (set: string, code: CountryCode) => boolean;
  /** Whether Annex VIII of Regulation 833/2014 exempts it: by a confirmed row only. */
  readonly isExempt: (code: CountryCode) => boolean;
  /** Whether goods have gone on to Russia and Belarus from it, by the usual set. */
  readonly isTransit: (code: CountryCode) => boolean;
  /** Whether it belongs to the coalition of export controls: by a confirmed row only. */
  readonly isAllied: (code: CountryCode) => boolean;
  /** The sets of these that name it. */
  readonly setsOf: (code: CountryCode) => readonly string[];
}

/** The sets the model and the rules speak of. */
const asked = ['EMBARGO_STOP', 'EMBARGO_LICENCE_REVIEW', 'EAR_A5', 'EAR_A6', 'EAR_D1', 'EAR_D5', 'EAR_E1', 'EAR_E2'];

function bookOf(lists: CountryLists, day: Day): CountryBook {
  const at = `${day}T00:00:00.000Z` as Instant;
  const sets = new Map(asked.map((set) => [set, new Set(membersOf(lists, set, at).map(({ code }) => code))]));
  const transit = new Set(transitCountries(lists, at));
  const confirmed = (set: string) =>
    new Set(membersOf(lists, set, at).flatMap(({ code }) => (exempts(lists, set, code, at) ? [code] : [])));
  const [exempt, allied] = [confirmed('EU_ANNEX_VIII'), confirmed('COALITION_GECC')];
  // A region under an embargo of its own has no part in what its country is granted.
  const apart = (code: CountryCode) => sets.get('EMBARGO_STOP')?.has(code) ?? false;
  const isIn = (set: string, code: CountryCode) =>
    (sets.get(set)?.has(code) ?? false) || (sets.get(set)?.has(code.slice(0, 2)) ?? false);
  return {
    isIn,
    isExempt: (code) => !apart(code) && exempt.has(code.slice(0, 2)),
    isTransit: (code) => transit.has(code.slice(0, 2)),
    isAllied: (code) => !apart(code) && allied.has(code.slice(0, 2)),
    setsOf: (code) => asked.filter((set) => isIn(set, code)),
  };
}

const remembered = new WeakMap<CountryLists, Map<Day, CountryBook>>();

/** The sets as they are on a day; the same lists and day are worked out once. */
export function countriesOn(lists: CountryLists, day: Day): CountryBook {
  const books = remembered.get(lists) ?? new Map<Day, CountryBook>();
  remembered.set(lists, books);
  const known = books.get(day) ?? bookOf(lists, day);
  books.set(day, known);
  return known;
}
