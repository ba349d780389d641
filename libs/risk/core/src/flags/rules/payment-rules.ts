import { comparable, euros, withoutRate } from '../../facts/euros';
import { valueOf } from '../../facts/rating-facts';
import { all, any, lacking, some, where, type Reading } from '../condition';
import { rule, type FlagRule } from '../flag-rule';

/** From what value, in euros, a new buyer who pays all in advance is unusual. */
const COSTLY = 50_000;

/** Flags about who pays, how and how much. */
export const paymentRules: readonly FlagRule[] = [
  rule(
    'RF-28',
    where('order.changes', (changes) =>
      changes.some(({ what, afterProforma }) => (what === 'PAYER' || what === 'BANK') && afterProforma),
    ),
  ),
  rule(
    'RF-29',
    where('order.payer', ({ isBuyer, declared }) => !isBuyer && !declared),
    {
      tells: ({ facts }) => ({ country: valueOf(facts, 'order.payer')?.country ?? '' }),
    },
  ),
  rule(
    'RF-30',
    where('order.lines', (lines, { facts }): Reading =>
      some(lines, ({ unitPrice, listPrice }) => {
        if (unitPrice === null || listPrice === null) return lacking(unitPrice === null ? 'unitPrice' : 'listPrice');
        const both = comparable(unitPrice, listPrice, facts);
        if (!both) return lacking(`rate of ${withoutRate([unitPrice, listPrice], facts)}`);
        return both[0].times(100).gte(both[1].times(125));
      }),
    ),
  ),
  rule(
    'RF-31',
    any(
      where('order.terms', ({ method }) => method === 'CASH' || method === 'CRYPTO'),
      all(
        where('order.terms', ({ prepaidPercent }) => prepaidPercent >= 100),
        where('order.first', (first) => first),
        where('order.value', (value, { facts }): Reading => {
          const amount = euros(value, facts);
          return amount ? amount.gt(COSTLY) : lacking(`rate of ${value.currency}`);
        }),
      ),
    ),
    { tells: ({ facts }) => ({ method: valueOf(facts, 'order.terms')?.method ?? '' }) },
  ),
  rule(
    'RF-49',
    where('party.smallSums', (so) => so),
  ),
];
