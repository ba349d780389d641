import { valueOf } from '../../facts/rating-facts';
import { all, any, where, whereBoth } from '../condition';
import { rule, type FlagRule } from '../flag-rule';
import { isRussian } from './rule-terms';

const FORWARDING = ['52.', '53.', '64.'];
const forwards = (codes: readonly string[]) => codes.some((code) => FORWARDING.some((one) => code.startsWith(one)));
const CORRIDOR = ['KZ', 'KG', 'AM'];

/** Flags about who receives goods and which way they take, and about the destination. */
export const logisticsRules: readonly FlagRule[] = [
  rule(
    'RF-19',
    where(
      'order.consignee',
      ({ ultimate, kind, activityCodes }) =>
        ultimate &&
        (kind === 'FORWARDER' ||
          kind === 'MAIL_CENTRE' ||
          kind === 'BANK' ||
          (kind === 'COMPANY' && forwards(activityCodes))),
    ),
    { tells: ({ facts }) => ({ kind: valueOf(facts, 'order.consignee')?.kind ?? '' }) },
  ),
  rule(
    'RF-20',
    where('order.route', ({ usual, detourPercent }) => !usual || detourPercent > 180),
    {
      tells: ({ facts }) => ({ percent: valueOf(facts, 'order.route')?.detourPercent ?? 0 }),
    },
  ),
  rule(
    'RF-21',
    where('order.legs', (legs) => legs.some(({ country }) => isRussian(country))),
    {
      // Through these countries, not to them: of a destination there RF-22 and the score speak.
      variant: any(
        where('order.legs', (legs) => legs.some(({ mode, nearBelarus }) => mode === 'ROAD' && nearBelarus)),
        whereBoth('order.legs', 'order.shipTo', (legs, to) =>
          legs.some(({ country }) => CORRIDOR.includes(country) && country !== to.slice(0, 2)),
        ),
      ),
      tells: ({ facts }) => ({
        countries: (valueOf(facts, 'order.legs') ?? []).map(({ country }) => country).join(', '),
      }),
    },
  ),
  rule(
    'RF-22',
    all(
      where('order.shipTo', (to, { countries }) => countries.isTransit(to)),
      where('order.first', (first) => first),
    ),
    { tells: ({ facts }) => ({ country: valueOf(facts, 'order.shipTo') ?? '' }) },
  ),
  rule(
    'RF-23',
    all(
      where('history.tradeFlowPercent', (percent) => percent >= 500),
      where('order.shipTo', (to, { countries }) => countries.isTransit(to)),
    ),
    {
      tells: ({ facts }) => ({
        percent: valueOf(facts, 'history.tradeFlowPercent') ?? 0,
        country: valueOf(facts, 'order.shipTo') ?? '',
      }),
    },
  ),
  rule(
    'RF-24',
    where('order.packaging', (faults) => faults.length > 0),
    {
      tells: ({ facts }) => ({ what: (valueOf(facts, 'order.packaging') ?? []).join(', ') }),
    },
  ),
  rule(
    'RF-26',
    where('order.delivery', ({ day, place, outOfTheWay }) => day === null || place === null || outOfTheWay),
    { tells: ({ facts }) => ({ place: valueOf(facts, 'order.delivery')?.place ?? '' }) },
  ),
  rule(
    'RF-27',
    where('order.changes', (changes) =>
      changes.some(
        ({ what, daysBeforeShipping, afterLicence }) =>
          (what === 'CONSIGNEE' || what === 'ROUTE') && (daysBeforeShipping <= 10 || afterLicence),
      ),
    ),
    { tells: ({ facts }) => ({ what: (valueOf(facts, 'order.changes') ?? []).map(({ what }) => what).join(', ') }) },
  ),
  rule(
    'RF-66',
    where('order.shipToPlace', (place) => place === 'THIRD_PARTY'),
  ),
  rule(
    'RF-50',
    any(
      where('order.letterOfCredit', ({ used, toBank, endUserNamed }) => used && toBank && !endUserNamed),
      all(
        where('order.letterOfCredit', ({ used }) => used),
        where('order.consignee', ({ kind }) => kind === 'BANK'),
      ),
    ),
  ),
];
