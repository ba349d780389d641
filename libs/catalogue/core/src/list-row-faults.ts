import { chplTiers, type PublishedListKind } from '@downstream/kernel';
import { isDay } from './classification-faults';
import { faultIf, textFaults, twice, type Fault } from './fault';
import { hasLetters } from './goods-words';
import {
  factStatuses,
  keywordMatches,
  type AnnexRow,
  type ChplRow,
  type CountryRow,
  type FactStatus,
  type ForwardRow,
  type KeywordRow,
  type ListRows,
  type SensitiveGoodsRow,
} from './list-rows';

const LONGEST = 300;
const HS6 = /^\d{6}$/;
const PREFIX = /^\d{2,10}$/;
const LANGUAGE = /^(?:[a-z]{2}|any)$/;
const COUNTRY = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;

const statusFaults = (status: FactStatus) => faultIf(!factStatuses.includes(status), '/status', 'UNKNOWN');

const prefixFaults = (prefixes: readonly string[], pattern: RegExp, at: string): readonly Fault[] => [
  ...faultIf(prefixes.length === 0, at, 'REQUIRED'),
  ...prefixes.flatMap((prefix, i) => faultIf(!pattern.test(prefix), `${at}/${i}`, 'HS_CODE')),
];

const dayFaults = (day: string | null, at: string) => faultIf(day !== null && !isDay(day), at, 'DAY');

const ofRow: { readonly [K in PublishedListKind]: (row: ListRows[K]) => readonly Fault[] } = {
  CHPL: ({ hs6, tier, description }: ChplRow) => [
    ...faultIf(!HS6.test(hs6), '/hs6', 'HS_CODE'),
    ...faultIf(!chplTiers.includes(tier), '/tier', 'UNKNOWN'),
    ...textFaults(description, '/description', LONGEST),
  ],
  LEGAL_ANNEX: ({ prefix, annex, description, status }: AnnexRow) => [
    ...faultIf(!PREFIX.test(prefix), '/prefix', 'HS_CODE'),
    ...textFaults(annex, '/annex', LONGEST),
    ...textFaults(description, '/description', LONGEST),
    ...statusFaults(status),
  ],
  SENSITIVE_GOODS: ({ goods, description, prefixes, status }: SensitiveGoodsRow) => [
    ...textFaults(goods, '/goods', LONGEST),
    ...textFaults(description, '/description', LONGEST),
    ...prefixFaults(prefixes, PREFIX, '/prefixes'),
    ...statusFaults(status),
  ],
  GOODS_KEYWORDS: ({ goods, language, keyword, match }: KeywordRow) => [
    ...textFaults(goods, '/goods', LONGEST),
    ...faultIf(!LANGUAGE.test(language), '/language', 'UNKNOWN'),
    // A keyword of signs alone would be found everywhere, or nowhere.
    ...(hasLetters(keyword)
      ? textFaults(keyword, '/keyword', LONGEST)
      : [{ pointer: '/keyword', code: 'REQUIRED' } as const]),
    ...faultIf(!keywordMatches.includes(match), '/match', 'UNKNOWN'),
  ],
  COUNTRY_SET: ({ set, code, from, to, status }: CountryRow) => [
    ...textFaults(set, '/set', LONGEST),
    ...faultIf(!COUNTRY.test(code), '/code', 'UNKNOWN'),
    ...dayFaults(from, '/from'),
    ...dayFaults(to, '/to'),
    ...faultIf(from !== null && to !== null && to <= from, '/to', 'PAST'),
    ...statusFaults(status),
  ],
  HS_FORWARD: ({ from, to }: ForwardRow) => [
    ...faultIf(!HS6.test(from), '/from', 'HS_CODE'),
    ...prefixFaults(to, HS6, '/to'),
  ],
};

/** What makes a row the same as another of its list; prefixes of goods and times of countries may come again. */
export const rowKeyOf: { readonly [K in PublishedListKind]: (row: ListRows[K]) => string } = {
  CHPL: ({ hs6 }) => hs6,
  LEGAL_ANNEX: ({ prefix, annex }) => `${prefix} ${annex}`,
  SENSITIVE_GOODS: ({ goods }) => goods,
  GOODS_KEYWORDS: ({ language, keyword, goods }) => `${language} ${keyword.toLowerCase()} ${goods}`,
  COUNTRY_SET: ({ set, code, from }) => `${set} ${code} ${from ?? ''}`,
  HS_FORWARD: ({ from }) => from,
};

/** Everything wrong with the rows of a list, all at once; a list without rows is none. */
export function rowFaults<K extends PublishedListKind>(kind: K, rows: readonly ListRows[K][]): readonly Fault[] {
  if (rows.length === 0) return [{ pointer: '/rows', code: 'REQUIRED' }];
  const at = (i: number): string => `/rows/${i}`;
  return [
    ...rows.flatMap((row, i) => ofRow[kind](row).map(({ pointer, code }) => ({ pointer: at(i) + pointer, code }))),
    ...twice(rows.map(rowKeyOf[kind]), at),
  ];
}
