import { hs6Of, type HsCode } from './hs-code';
import type { ListInForce } from './list-rows';

/** Six digits of HS 2022 by which an item is looked for. */
export interface CarriedCode {
  readonly hs6: string;
  /** Six digits of the older edition they were carried from; `null` where the item's own are of HS 2022. */
  readonly from: string | null;
  /** `false` where no table says what the old code is now, and it is looked for as it stands. */
  readonly certain: boolean;
}

/**
 * The codes of HS 2022 that an item may have. One of HS 2017 may have become several, and each of them is asked for. An
 * old code that no table names is asked for as it stands, and found wanting where it lights nothing: codes were taken
 * away, so that it is on no list is no news.
 */
export function carriedForward(hs: HsCode, tables: readonly ListInForce<'HS_FORWARD'>[]): readonly CarriedCode[] {
  const hs6 = hs6Of(hs);
  if (hs.edition === 'HS2022') return [{ hs6, from: null, certain: true }];
  const to = tables.flatMap(({ rows }) => rows.flatMap((row) => (row.from === hs6 ? row.to : [])));
  if (to.length === 0) return [{ hs6, from: hs6, certain: false }];
  return [...new Set(to)].map((code) => ({ hs6: code, from: hs6, certain: true }));
}
