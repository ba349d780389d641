import { valueOf } from '../../facts/rating-facts';
import { activityFits } from '../activity-map';
import { all, any, lacking, some, where, whereBoth, type Condition, type Reading } from '../condition';
import { rule, type FlagRule } from '../flag-rule';
import { goodsNamed } from '../order-goods';
import { mainsVolts, plausibleDestinations } from '../destination-facts';
import { watchedWord } from '../watched-words';

/** Words of a description so short that a vague word in it says nothing more. */
const SHORT = 3;
const isVague = (text: string) => {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length;
  return words <= SHORT && watchedWord('vague-goods', text) !== undefined;
};

/** A forwarder that only moves the goods of others has no business that they could fit; unknown, it is a buyer. */
const unlessForwarderOfRecord: Condition = {
  keys: ['order.consignee'],
  judge: ({ facts }) => {
    const consignee = valueOf(facts, 'order.consignee');
    return { says: !(consignee?.kind === 'FORWARDER' && !consignee.ultimate) };
  },
};

/** Flags about goods: whether they fit the business, the papers and the destination. */
export const productRules: readonly FlagRule[] = [
  rule(
    'RF-33',
    all(
      whereBoth('order.lines', 'party.activityCodes', (lines, codes): Reading => {
        // None of what is ordered fits: whoever needs the one may well take the other with it.
        const fits = lines.map((line) => activityFits(line, codes));
        if (fits.includes(true)) return false;
        return fits.includes(false) ? true : lacking('group of goods with a map of activities');
      }),
      unlessForwarderOfRecord,
    ),
    {
      tells: ({ facts }) => ({
        goods: goodsNamed(valueOf(facts, 'order.lines')),
        codes: (valueOf(facts, 'party.activityCodes') ?? []).join(', '),
      }),
    },
  ),
  rule(
    'RF-34',
    any(
      where('order.customs', (papers) => papers.some(({ text }) => isVague(text))),
      whereBoth('order.customs', 'order.lines', (papers, lines): Reading => {
        const codes = lines.map(({ hs6 }) => hs6);
        const apart = papers.some(({ hs6 }) => hs6 !== null && !codes.includes(hs6.slice(0, 6)));
        return apart && codes.includes(null) ? lacking('hs6') : apart;
      }),
    ),
    {
      tells: ({ facts }) => ({
        text: (valueOf(facts, 'order.customs') ?? []).map(({ text }) => text).join('; '),
        goods: goodsNamed(valueOf(facts, 'order.lines')),
      }),
    },
  ),
  rule(
    'RF-35',
    whereBoth('order.lines', 'order.shipTo', (lines, to): Reading =>
      some(lines, ({ hs6 }) => {
        if (hs6 === null) return lacking('hs6');
        const plausible = plausibleDestinations(hs6);
        return plausible !== undefined && !plausible.includes(to.slice(0, 2));
      }),
    ),
    {
      tells: ({ facts }) => ({
        goods: goodsNamed(valueOf(facts, 'order.lines')),
        country: valueOf(facts, 'order.shipTo') ?? '',
      }),
    },
  ),
  rule(
    'RF-62',
    any(
      where('order.configuration', ({ mismatches }) => mismatches.length > 0),
      whereBoth('order.configuration', 'order.shipTo', ({ volts }, to): Reading => {
        const usual = mainsVolts(to.slice(0, 2));
        return volts === null ? lacking('volts') : !usual.some((one) => Math.abs(one - volts) <= 20);
      }),
    ),
    {
      tells: ({ facts }) => {
        const { volts = null, mismatches = [] } = valueOf(facts, 'order.configuration') ?? {};
        return { what: [...(volts === null ? [] : [`${volts} V`]), ...mismatches].join(', ') };
      },
    },
  ),
];
