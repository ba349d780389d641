import type { JudgedGoods } from '@downstream/catalogue/server';
import type { Day, OrderLine } from '@downstream/risk/core';
import { fact, factSources, type KnownFacts } from './fact';

/** Goods with how much of them is expected, where somebody said so. */
export interface ExpectedGoods {
  readonly name: string;
  readonly quantity: number | null;
}

const open = (judged: JudgedGoods): boolean => judged.sensitivity.gaps.some(({ code }) => code !== 'ECCN_MISSING');
/** Whether the one list that asks by customs code could not be asked. */
const noCode = ({ sensitivity }: JudgedGoods): boolean => sensitivity.carried.length === 0;

/** What the lists say of goods, as a line of an order. What a list could not be asked is `null`. */
export function lineOf(judged: JudgedGoods, quantity: number | null): OrderLine {
  const { sensitivity, eccn, euCode, militaryCode, item, text } = judged;
  const groups = sensitivity.signals.flatMap((signal) => ('goods' in signal.row ? [signal.row.goods] : []));
  const goods = [...new Set(groups)].sort();
  const classified = item !== null && !noCode(judged);
  const dualUse = eccn !== null || euCode !== null ? isDualUse(eccn, euCode) : null;
  return {
    name: text,
    hs6: sensitivity.carried[0]?.hs6 ?? null,
    chplTier: sensitivity.chplTier ?? (noCode(judged) || open(judged) ? null : 'NONE'),
    goods: goods.length > 0 ? goods : open(judged) ? null : [],
    eccn,
    dualUse: dualUse ?? (classified ? false : null),
    military: militaryCode !== null ? true : classified ? false : null,
    // Nobody has said where the goods are made and what is in them.
    subjectToEar: eccn === null ? null : true,
    quantity,
    unitPrice: null,
    listPrice: null,
  };
}

const isDualUse = (eccn: string | null, euCode: string | null): boolean =>
  euCode !== null || (eccn !== null && eccn !== 'EAR99' && !/^\dA99\d/.test(eccn));

/** What a distributor is to take in a year, judged by the lists: what stands in the place of an order until there is one. */
export const factsOfGoods = (lines: readonly OrderLine[], today: Day): KnownFacts => ({
  'order.lines': lines.length > 0 ? fact(lines, factSources.CATALOGUE, today) : undefined,
});
