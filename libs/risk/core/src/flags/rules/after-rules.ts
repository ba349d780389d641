import { valueOf } from '../../facts/rating-facts';
import { where } from '../condition';
import { rule, type FlagRule } from '../flag-rule';

/** Flags about what became of goods: channels, deliveries, resale and finds. */
export const afterRules: readonly FlagRule[] = [
  rule(
    'RF-55',
    where('party.marketplaces', (places) => places.length > 0),
    {
      tells: ({ facts }) => ({ places: (valueOf(facts, 'party.marketplaces') ?? []).join(', ') }),
    },
  ),
  rule(
    'RF-57',
    where('history.incidents', (incidents) => incidents.length > 0),
    {
      tells: ({ facts }) => ({ what: (valueOf(facts, 'history.incidents') ?? []).map(({ what }) => what).join(', ') }),
    },
  ),
  rule(
    'RF-58',
    where('after.overdueDeliveryDays', (days) => days > 30),
    {
      tells: ({ facts }) => ({ days: valueOf(facts, 'after.overdueDeliveryDays') ?? 0 }),
    },
  ),
  rule(
    'RF-59',
    where(
      'after.sellThrough',
      ({ lateDays, outOfTerritory, transitShareRise }) => lateDays > 30 || outOfTerritory > 0 || transitShareRise >= 20,
    ),
    { tells: ({ facts }) => ({ ...(valueOf(facts, 'after.sellThrough') ?? {}) }) },
  ),
];
