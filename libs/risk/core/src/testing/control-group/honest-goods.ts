import type { OrderLine } from '../../facts/fact-values';
import type { Dice } from './dice';

/** Goods of a maker, with who has a use for them. */
export interface Goods extends Pick<OrderLine, 'name' | 'hs6' | 'chplTier' | 'goods' | 'dualUse' | 'military'> {
  /** Activities of honest buyers. */
  readonly codes: readonly string[];
  /** Usual price of one, in euros. */
  readonly price: number;
}

const goods = (
  name: string,
  hs6: string,
  chplTier: OrderLine['chplTier'],
  groups: readonly string[],
  codes: string,
  price: number,
  dualUse = false,
): Goods => ({ name, hs6, chplTier, goods: groups, codes: codes.split(' '), price, dualUse, military: false });

/** What a maker of optics, electronics and protective gear sells, by how often honest orders name it. */
export const sold: readonly (readonly [number, Goods])[] = [
  [16, goods('Carrying case', '420292', 'NONE', [], '46.49 46.69 47.78', 60)],
  [10, goods('Mounting tripod', '901190', 'NONE', [], '46.43 46.69 47.78', 180)],
  [9, goods('Cleaning set', '340590', 'NONE', [], '46.44 47.78', 20)],
  [8, goods('Microcontroller', '854231', '1', ['ics'], '26.11 26.51 27.90 46.52', 6)],
  [5, goods('Amplifier circuit', '854233', '1', ['ics'], '26.11 26.30 46.52', 4)],
  [5, goods('Tantalum capacitor', '853221', '2', [], '26.11 27.12 46.52', 1)],
  [4, goods('GNSS receiver module', '852691', '2', ['gnss-ins'], '26.51 71.12 46.52', 90)],
  [8, goods('Connector', '853669', '3A', [], '26.12 27.33 46.52 46.69', 3)],
  [6, goods('Power converter', '850440', '3A', ['drone-parts'], '27.11 27.90 46.52 46.69', 120)],
  [6, goods('Ball bearing', '848210', '3B', ['bearings'], '28.15 45.31 46.69 33.12', 15)],
  [5, goods('Oscilloscope', '903020', '4A', [], '26.51 46.69 72.19 85.42', 2400)],
  [3, goods('Machining centre', '845710', '4B', ['cnc'], '25.62 46.62', 140000, true)],
  [5, goods('Thermal camera for buildings', '852589', '3A', ['thermal'], '71.20 43.21 46.69 46.52', 2800, true)],
  [4, goods('Thermal monocular', '852583', 'NONE', ['thermal'], '46.49 47.78 47.64', 1900, true)],
  [3, goods('Riflescope', '901310', '3B', ['sights'], '46.49 47.64 47.78', 900)],
  [2, goods('Protective vest', '621133', 'NONE', ['body-armour'], '46.42 80.10 47.71', 450, true)],
  [3, goods('Camera drone', '880622', 'NONE', ['drones'], '74.20 46.43 47.65 01.61', 1600)],
];

/** Lines of an order: one to three goods, the first of them the one it is about. */
export function linesOf(about: Goods, count: number, quantity: number, dice: Dice): readonly OrderLine[] {
  const others = Array.from({ length: count - 1 }, () => dice.one(sold)[1]);
  return [about, ...others].map(({ price, codes: _codes, ...line }, at) => {
    const paid = String(Math.round(price * (0.9 + 0.2 * dice.next()) * 100) / 100);
    return {
      ...line,
      eccn: line.chplTier === 'NONE' && !line.dualUse ? 'EAR99' : null,
      subjectToEar: dice.chance(0.5),
      quantity: at === 0 ? quantity : dice.between(1, 20),
      unitPrice: { amount: paid, currency: 'EUR' },
      listPrice: { amount: String(price), currency: 'EUR' },
    };
  });
}
