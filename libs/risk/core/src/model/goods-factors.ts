import type { OrderLine } from '../facts/fact-values';
import { valueOf, type RatingFacts } from '../facts/rating-facts';
import { factor, unknownFactor, type Factor } from './factor';
import { chplClass, goodsClasses, type GoodsClass, type RiskModel } from './risk-model';

/** The gravest class that is known of a line, and whether a graver one cannot be ruled out. */
function classOf(line: OrderLine, model: RiskModel): { readonly class: GoodsClass; readonly open: boolean } {
  const { chplTier, goods, dualUse, military } = line;
  const classes: GoodsClass[] = [
    ...(military === true ? (['MILITARY'] as const) : []),
    ...(chplTier !== null && chplTier !== 'NONE' ? [chplClass(chplTier)] : []),
    ...((goods ?? []).some((group) => model.weaponAdjacent.includes(group)) ? (['WEAPON_ADJACENT'] as const) : []),
    ...(dualUse === true ? (['DUAL_USE'] as const) : []),
    'ORDINARY',
  ];
  const gravest = classes.reduce((worst, one) => (model.goods[one] > model.goods[worst] ? one : worst));
  return { class: gravest, open: chplTier === null || goods === null || dualUse === null || military === null };
}

/**
 * Factors of the goods: each line counts by its gravest class, and several classes in one order are several factors. A
 * line of which something is unknown counts at least as unknown.
 */
export function goodsFactors(facts: RatingFacts, model: RiskModel): readonly Factor[] {
  const lines = valueOf(facts, 'order.lines');
  if (lines === undefined || lines.length === 0) return [unknownFactor('PRODUCT', model.unknownValue, 'order.lines')];
  const judged = lines.map((line) => ({ name: line.name, ...classOf(line, model) }));
  const open = judged.some((one) => one.open && model.goods[one.class] < model.unknownValue);
  const certain = goodsClasses.flatMap((one) => {
    const of = judged.filter((line) => line.class === one && !(line.open && model.goods[one] < model.unknownValue));
    const names = [...new Set(of.map(({ name }) => name))].join(', ');
    return of.length === 0 ? [] : [factor('PRODUCT', one, model.goods[one], 'order.lines', { goods: names })];
  });
  const factors = [...certain, ...(open ? [unknownFactor('PRODUCT', model.unknownValue, 'order.lines')] : [])];
  // Ordinary goods are no reason for anything: a case beside a sight adds nothing to it.
  const grave = factors.filter(({ rule }) => rule !== 'PRODUCT.ORDINARY');
  return grave.length > 0 ? grave : factors;
}
