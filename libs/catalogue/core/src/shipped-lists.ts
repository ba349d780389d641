import type { Instant, PublishedListKind } from '@downstream/kernel';
import { annexRows } from './facts/annexes';
import { chplRows } from './facts/chpl';
import { countryRows } from './facts/country-sets';
import { goodsKeywordRows } from './facts/goods-keywords';
import { forwardRows } from './facts/hs-forward';
import { sensitiveGoodsRows } from './facts/sensitive-goods';
import type { ListRows } from './list-rows';
import type { ListVersion } from './published-list';

function shipped<K extends PublishedListKind>(
  kind: K,
  list: string,
  since: string,
  source: string,
  rows: readonly ListRows[K][],
): ListVersion<K> {
  const effectiveFrom = `${since}T00:00:00.000Z` as Instant;
  const nobody = { drafted: null, contributors: [], published: null, returnReason: null };
  return { list, kind, version: 1, state: 'PUBLISHED', effectiveFrom, source, rows, ...nobody };
}

/**
 * The first version of every list that comes with the product. Of the annexes of regulations there is one, unconfirmed: until
 * somebody publishes the others, no item is said to be clear of them.
 */
export const shippedLists: readonly ListVersion[] = [
  shipped('CHPL', 'chpl', '2024-02-23', 'Bureau of Industry and Security, 23 February 2024', chplRows),
  shipped(
    'LEGAL_ANNEX',
    'eu-annexes',
    '2024-02-23',
    'Regulation (EU) No 833/2014 by the Common High Priority List',
    annexRows,
  ),
  shipped('SENSITIVE_GOODS', 'sensitive-goods', '2026-01-01', 'Default of the product', sensitiveGoodsRows),
  shipped('GOODS_KEYWORDS', 'goods-keywords', '2026-01-01', 'Default of the product', goodsKeywordRows),
  shipped('COUNTRY_SET', 'country-sets', '2026-01-01', 'Regulations as cited in each row; house sets', countryRows),
  shipped('HS_FORWARD', 'hs-2017-to-2022', '2022-01-01', 'World Customs Organization, correlation tables', forwardRows),
];
