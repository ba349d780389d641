import { daysBetween } from '../../facts/days';
import { valueOf } from '../../facts/rating-facts';
import { all, any, ifKnown, lacking, where } from '../condition';
import { rule, type FlagRule } from '../flag-rule';
import { anyLine } from '../order-goods';
import { isRussian } from './rule-terms';

const percent = (hundredths: number): string => (hundredths / 100).toFixed(2);
/** Computing and AI items (headquarters rule). */
const isComputing = (eccn: string) => /^[34]A090/.test(eccn);

/** Flags about who owns, leads and stands behind a party. */
export const ownershipRules: readonly FlagRule[] = [
  rule(
    'RF-17',
    where('party.sharedWith', (shared) => shared.some(({ hops }) => hops <= 2)),
    {
      tells: ({ facts }) => {
        const edge = valueOf(facts, 'party.sharedWith')?.find(({ hops }) => hops <= 2);
        return { by: edge?.by ?? '', with: edge?.with ?? '' };
      },
    },
  ),
  rule(
    'RF-43',
    any(
      where('ownership.layers', (layers) => layers > 3),
      where('ownership.opaque', (kinds) => kinds.length > 0),
    ),
    {
      tells: ({ facts }) => ({
        layers: valueOf(facts, 'ownership.layers') ?? 0,
        kinds: (valueOf(facts, 'ownership.opaque') ?? []).join(', '),
      }),
    },
  ),
  rule(
    'RF-44',
    any(
      where('ownership.listedShare', (share) => share >= 4500 && share < 5000),
      where('ownership.listedTransfers', (transfers) =>
        transfers.some(({ on, listedOn }) => Math.abs(daysBetween(listedOn, on)) <= 366),
      ),
    ),
    { tells: ({ facts }) => ({ share: percent(valueOf(facts, 'ownership.listedShare') ?? 0) }) },
  ),
  rule(
    'RF-45',
    where('ownership.listedShare', (share) => share >= 2500 && share < 5000),
    {
      tells: ({ facts }) => ({ share: percent(valueOf(facts, 'ownership.listedShare') ?? 0) }),
    },
  ),
  rule(
    'RF-53',
    // Any person or entity of Russia or Belarus in its graph: the company itself, a branch and a parent stand there too.
    any(
      where('ownership.russianLinks', (links) => links.length > 0),
      ifKnown('party.country', isRussian),
      ifKnown('party.siteCountries', (sites) => sites.some(isRussian)),
      ifKnown('party.parentCountry', isRussian),
    ),
    {
      version: 2,
      tells: ({ facts }) => {
        const links = valueOf(facts, 'ownership.russianLinks') ?? [];
        const places = [
          valueOf(facts, 'party.country'),
          ...(valueOf(facts, 'party.siteCountries') ?? []),
          valueOf(facts, 'party.parentCountry'),
        ].flatMap((place) => (place !== undefined && isRussian(place) ? [place] : []));
        const named = [...new Set([...links.map(({ who }) => who), ...places])];
        return { who: named.join(', '), kind: links[0]?.kind ?? '' };
      },
    },
  ),
  rule(
    'RF-68',
    all(
      where('party.parentCountry', (country, { countries }) => country === 'MO' || countries.isIn('EAR_D5', country)),
      where(
        'order.lines',
        anyLine(({ eccn }) => (eccn === null ? lacking('eccn') : isComputing(eccn))),
      ),
    ),
    { tells: ({ facts }) => ({ country: valueOf(facts, 'party.parentCountry') ?? '' }) },
  ),
];
