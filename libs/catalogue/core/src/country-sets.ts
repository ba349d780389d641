import type { Instant } from '@downstream/kernel';
import type { CountryRow, ListInForce } from './list-rows';

type Sets = readonly ListInForce<'COUNTRY_SET'>[];

/** Sets of transit countries that authorities and economists name; the usual one is worked out of them. */
export const TRANSIT_SETS = ['CIRC_US_2022', 'CIRC_UK_2025', 'CIRC_KSE', 'CIRC_EU_HARD'] as const;

const covers = ({ from, to }: CountryRow, day: string): boolean =>
  (from === null || from <= day) && (to === null || day < to);

/** The rows of a set at an instant, those that wait to be confirmed too. Days are those of UTC. */
export const membersOf = (lists: Sets, set: string, at: Instant): readonly CountryRow[] =>
  lists.flatMap(({ rows }) => rows.filter((row) => row.set === set && covers(row, at.slice(0, 10))));

/** Whether a country or region is in a set that asks for care: a row that waits to be confirmed counts. */
export const isMember = (lists: Sets, set: string, code: string, at: Instant): boolean =>
  membersOf(lists, set, at).some((row) => row.code === code);

/** The sets that name a country or region at an instant, confirmed or not, in their order. */
export const setsNaming = (lists: Sets, code: string, at: Instant): readonly string[] =>
  [
    ...new Set(
      lists.flatMap(({ rows }) =>
        rows.filter((row) => row.code === code && covers(row, at.slice(0, 10))).map(({ set }) => set),
      ),
    ),
  ].sort();

/** Whether a set exempts a country: only a confirmed row does (domain reference 4.3). */
export const exempts = (lists: Sets, set: string, code: string, at: Instant): boolean =>
  membersOf(lists, set, at).some((row) => row.code === code && row.status === 'CONFIRMED');

/** The usual transit countries: all that the sets name, but for those exempt by Annex VIII of Regulation 833/2014. */
export function transitCountries(lists: Sets, at: Instant): readonly string[] {
  const named = TRANSIT_SETS.flatMap((set) => membersOf(lists, set, at).map(({ code }) => code));
  return [...new Set(named)].filter((code) => !exempts(lists, 'EU_ANNEX_VIII', code, at)).sort();
}
