import type { OrderLine } from '../facts/fact-values';
import type { GoodsGroup } from '../facts/fact-words';

const ELECTRONICS = '26 27 28 29 30 33 46.14 46.5 46.69 46.90 47.4 47.9 61 62 63 70.22 71 72 80 84 85.4 95.1';
const MACHINES = '24 25 26 27 28 29 30 33 45.3 46.14 46.6 46.7 46.90 71 72 85';
const OPTICS =
  '26.5 26.7 33.13 01.7 46.14 46.4 46.5 46.69 46.90 47.4 47.6 47.7 47.9 35 43 49.3 71 72 74.2 80 84 85 91.0';
const ARMOUR = '13.9 14.1 22.2 23.4 25 32.9 46.14 46.4 46.69 46.90 47.7 47.9 80 84.2 93.1';

/**
 * Activities for which goods of a group make sense, by the beginnings of codes of NACE Rev. 2; wholesale of everything
 * (46.90) passes here and is looked at by the check of the register. A default of the product, to be confirmed.
 */
const activities: Readonly<Record<GoodsGroup, string>> = {
  drones:
    '01 02 26 30.3 33.16 35 42 43 46.14 46.4 46.5 46.69 46.90 47.4 47.6 47.7 47.9 51 59 62 71 72 73 74.2 77 80 84 85',
  'drone-parts': `${ELECTRONICS} 46.4 47.6 47.7 74.2 59`,
  thermal: OPTICS,
  sights: OPTICS,
  'night-vision': OPTICS,
  'body-armour': ARMOUR,
  helmets: ARMOUR,
  'armour-plates': ARMOUR,
  'ballistic-fibre': '13 14 20 22 30 32.9 46.14 46.4 46.7 46.90 72',
  'gnss-ins': `${ELECTRONICS} 01 02 42 43 50 51 52.2`,
  radio: `${ELECTRONICS} 42 43 49 50 51`,
  cnc: MACHINES,
  bearings: `${MACHINES} 45 47.3 01 05 07 08 10 17 19 20 23 35 42 49 52.2`,
  ics: ELECTRONICS,
};

/**
 * Whether a company of these activities has a use for a line; `undefined` where its group is not in the map. It has one
 * where any activity fits any group of the line.
 */
export function activityFits({ goods }: Pick<OrderLine, 'goods'>, codes: readonly string[]): boolean | undefined {
  const fitting = (goods ?? []).flatMap((group) =>
    Object.hasOwn(activities, group) ? activities[group as GoodsGroup].split(' ') : [],
  );
  if (fitting.length === 0) return undefined;
  return codes.some((code) => fitting.some((prefix) => code.startsWith(prefix)));
}
