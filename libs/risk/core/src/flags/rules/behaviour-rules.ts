import { Decimal } from 'decimal.js';
import { comparable, withoutRate } from '../../facts/euros';
import { daysBetween } from '../../facts/days';
import type { FactValues, Money } from '../../facts/fact-values';
import { valueOf, type RatingFacts } from '../../facts/rating-facts';
import { all, any, lacking, where, whereBoth, type Reading } from '../condition';
import { rule, type FlagRule } from '../flag-rule';
import { anyLine, goodsNamed, isChpl } from '../order-goods';
import { watchedWord } from '../watched-words';
import { isRussian, TURNING_DAY } from './rule-terms';

type Orders = FactValues['history.orders'];

/** The order in per cent of the last turnover; no turnover at all is beyond any share. */
function shareOfTurnover(order: Money, accounts: FactValues['party.accounts'], facts: RatingFacts): Decimal | Reading {
  // Whether accounts were filed is RF-06's question: here a turnover is enough, from wherever it is known.
  if (accounts.turnover === null) return lacking('turnover');
  // Nothing is nothing in every currency.
  if (new Decimal(accounts.turnover.amount).isZero()) return new Decimal(Infinity);
  const both = comparable(order, accounts.turnover, facts);
  if (!both) return lacking(`rate of ${withoutRate([order, accounts.turnover], facts)}`);
  const [asked, turnover] = both;
  return asked.times(100).div(turnover);
}
const capacity = (reads: (percent: Decimal) => boolean) =>
  whereBoth('order.value', 'party.accounts', (order, accounts, { facts }): Reading => {
    const share = shareOfTurnover(order, accounts, facts);
    return share instanceof Decimal ? reads(share) : share;
  });

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[half - (sorted.length % 2 === 0 ? 1 : 0)], sorted[half]];
  return (low + high) / 2;
}
const isSpike = (now: number, before: readonly number[]) =>
  (before.length >= 3 && now * before.length >= 3 * sum(before)) || (before.length > 0 && now >= 5 * median(before));

const chplOfYear = (orders: Orders, day: string) =>
  orders.filter(({ chpl, on }) => chpl && on < day && daysBetween(on, day) <= 365);

const said = (messages: readonly string[], kind: 'marking-removal' | 'military-use') =>
  messages.map((text) => watchedWord(kind, text)).find((word) => word !== undefined);

/** Flags about how a party behaves: what it orders, asks, answers and refuses. */
export const behaviourRules: readonly FlagRule[] = [
  rule(
    'RF-02',
    all(
      where('history.chplBefore2022', (before) => !before),
      where('order.lines', anyLine(isChpl)),
      where('party.incorporatedOn', (on) => on < TURNING_DAY),
    ),
    { tells: ({ facts }) => ({ goods: goodsNamed(valueOf(facts, 'order.lines')) }) },
  ),
  rule(
    'RF-03',
    any(
      whereBoth('order.lines', 'history.orders', (lines, orders, { day }): Reading => {
        const chpl = anyLine(isChpl)(lines);
        if (chpl !== true) return chpl;
        const quantities = lines.filter((line) => isChpl(line) === true).map(({ quantity }) => quantity);
        if (quantities.includes(null)) return lacking('quantity');
        return isSpike(
          sum(quantities.map((one) => one ?? 0)),
          chplOfYear(orders, day).map(({ quantity }) => quantity),
        );
      }),
      all(
        where('order.lines', anyLine(isChpl)),
        whereBoth('order.value', 'history.orders', (value, orders, { facts, day }): Reading => {
          const past = chplOfYear(orders, day).map((one) => one.value);
          const pairs = past.map((one) => comparable(one, value, facts));
          if (pairs.includes(undefined)) return lacking(`rate of ${withoutRate([value, ...past], facts)}`);
          const [, now] = pairs[0] ?? [];
          return (
            now !== undefined &&
            isSpike(
              now.toNumber(),
              pairs.map((pair) => pair?.[0].toNumber() ?? 0),
            )
          );
        }),
      ),
    ),
    { tells: ({ facts }) => ({ goods: goodsNamed(valueOf(facts, 'order.lines')) }) },
  ),
  rule(
    'RF-04',
    all(
      where('history.soldToRussiaBefore2022', (sold) => sold),
      where('order.shipTo', (to, { countries }) => countries.isTransit(to)),
    ),
    { tells: ({ facts }) => ({ country: valueOf(facts, 'order.shipTo') ?? '' }) },
  ),
  rule(
    'RF-07',
    capacity((percent) => percent.gt(100)),
    {
      version: 2,
      variant: capacity((percent) => percent.gt(25) && percent.lte(100)),
      tells: ({ facts }) => {
        const order = valueOf(facts, 'order.value');
        const turnover = valueOf(facts, 'party.accounts')?.turnover;
        const written = (money: Money | null | undefined) => (money ? `${money.amount} ${money.currency}` : '');
        return { order: written(order), turnover: written(turnover) };
      },
    },
  ),
  rule(
    'RF-25',
    where('order.messages', (messages) => said(messages, 'marking-removal') !== undefined),
    { tells: ({ facts }) => ({ word: said(valueOf(facts, 'order.messages') ?? [], 'marking-removal') ?? '' }) },
  ),
  rule(
    'RF-32',
    whereBoth('history.orders', 'order.limit', (orders, limit, { day, facts }): Reading => {
      const recent = orders.filter(({ on }) => on <= day && daysBetween(on, day) <= 30);
      const items = [...new Set(recent.map(({ item }) => item))];
      const readings = items.map((item): Reading => {
        const same = recent.filter((one) => one.item === item);
        if (same.length < 3) return false;
        const pairs = same.map(({ value }) => comparable(value, limit, facts));
        if (pairs.includes(undefined)) return lacking(`rate of ${withoutRate([limit], facts)}`);
        const amounts = pairs.flatMap((pair) => pair?.[0] ?? []);
        const most = pairs[0]?.[1] ?? new Decimal(0);
        return amounts.every((one) => one.lt(most)) && Decimal.sum(0, ...amounts).gt(most);
      });
      return readings.includes(true) || (readings.find((one) => one !== false) ?? false);
    }),
  ),
  rule(
    'RF-36',
    whereBoth('order.lines', 'order.justifiedQuantity', (lines, justified): Reading => {
      const quantities = lines.map(({ quantity }) => quantity);
      if (quantities.includes(null)) return lacking('quantity');
      return 2 * sum(quantities.map((one) => one ?? 0)) > 3 * justified;
    }),
    {
      tells: ({ facts }) => ({
        quantity: sum((valueOf(facts, 'order.lines') ?? []).map(({ quantity }) => quantity ?? 0)),
        justified: valueOf(facts, 'order.justifiedQuantity') ?? 0,
      }),
    },
  ),
  rule(
    'RF-37',
    where('party.unfamiliar', (so) => so),
  ),
  rule(
    'RF-38',
    where('order.services', ({ declined, usuallyTakenPercent }) => declined && usuallyTakenPercent >= 60),
    { tells: ({ facts }) => ({ percent: valueOf(facts, 'order.services')?.usuallyTakenPercent ?? 0 }) },
  ),
  rule(
    'RF-39',
    where('party.openQuestions', ({ days }) => days >= 14),
    {
      variant: where('party.openQuestions', ({ refused }) => refused),
      tells: ({ facts }) => ({ days: valueOf(facts, 'party.openQuestions')?.days ?? 0 }),
    },
  ),
  rule(
    'RF-41',
    where('attestation.reexportContradictory', (so) => so),
  ),
  rule(
    'RF-48',
    all(
      whereBoth('portal.signInCountries', 'party.country', (from, home) =>
        from.some((one) => one !== home.slice(0, 2)),
      ),
      whereBoth('portal.signInCountries', 'party.siteCountries', (from, sites, { facts }) => {
        const declared = [...sites, valueOf(facts, 'party.country') ?? ''].map((one) => one.slice(0, 2));
        return from.some((one) => !declared.includes(one));
      }),
    ),
    {
      variant: where('portal.signInCountries', (from) =>
        from.some((one) => isRussian(one) || one === 'IR' || one === 'KP'),
      ),
      tells: ({ facts }) => ({ countries: (valueOf(facts, 'portal.signInCountries') ?? []).join(', ') }),
    },
  ),
  rule(
    'RF-60',
    where('party.auditRefused', (refused) => refused),
  ),
  rule(
    'RF-61',
    where('order.messages', (messages) => said(messages, 'military-use') !== undefined),
    { tells: ({ facts }) => ({ word: said(valueOf(facts, 'order.messages') ?? [], 'military-use') ?? '' }) },
  ),
  rule(
    'RF-67',
    where('history.newBuyersAlike', (count) => count >= 3),
    {
      tells: ({ facts }) => ({ count: valueOf(facts, 'history.newBuyersAlike') ?? 0 }),
    },
  ),
];
