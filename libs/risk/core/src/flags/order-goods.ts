import type { OrderLine } from '../facts/fact-values';
import type { GoodsGroup } from '../facts/fact-words';
import { lacking, some, type Reading } from './condition';

/** Whether a line is on the Common High Priority List. */
export const isChpl = ({ chplTier }: Pick<OrderLine, 'chplTier'>): Reading =>
  chplTier === null ? lacking('chplTier') : chplTier !== 'NONE';

/** Whether a line belongs to one of these groups of sensitive goods. */
export const isOneOf =
  (groups: readonly string[]) =>
  ({ goods }: Pick<OrderLine, 'goods'>): Reading =>
    goods === null ? lacking('goods') : goods.some((one) => groups.includes(one));

/** Groups of RF-01: drones, thermal imagers, sights, armour, jammers, navigation. */
export const groupsOfConcern: readonly GoodsGroup[] = [
  'drones',
  'drone-parts',
  'thermal',
  'sights',
  'night-vision',
  'body-armour',
  'helmets',
  'armour-plates',
  'gnss-ins',
  'radio',
];

/** Whether something is controlled or watched: by a list of law, or as a sensitive good. */
export const isControlled = (line: OrderLine): Reading =>
  some<Reading>(
    [
      isChpl(line),
      line.goods === null ? lacking('goods') : line.goods.length > 0,
      line.dualUse ?? lacking('dualUse'),
      line.military ?? lacking('military'),
    ],
    (one) => one,
  );

/** Whether any line of an order is such. */
export const anyLine =
  (reads: (line: OrderLine) => Reading) =>
  (lines: readonly OrderLine[]): Reading =>
    lines.length === 0 ? lacking('lines') : some(lines, reads);

/** The names of goods of an order, for a sentence. */
export const goodsNamed = (lines: readonly OrderLine[] | undefined): string =>
  [...new Set((lines ?? []).map(({ name }) => name))].join(', ');
