import { conclude, finding, lackOf, type Finding } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';
import type { Money } from './source';

const DECIMAL = /^(\d{1,15})(?:\.(\d{1,6}))?$/;

/** An amount in millionths of its unit; undefined where the text is no amount. */
export function micros({ amount }: Money): bigint | undefined {
  const [, whole, part = ''] = DECIMAL.exec(amount) ?? [];
  return whole === undefined ? undefined : BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0'));
}

/** K13: whether a company of this size can order this much (25 % and 100 % of a year's turnover, domain reference 2). */
export const capacity = plugin({
  kind: 'K13',
  method: 'K13/2',
  reads: ['capacity'],
  asks: ['COMPANY'],
  judge: ({ capacity: facts }) => {
    const money = valueOf(facts);
    if (!money) return conclude([], lackOf('capacity', facts));
    const { turnover, order } = money;
    if (turnover === null) {
      const asked = { order: order.amount, currency: order.currency };
      return conclude([finding('NO_ACCOUNTS', 3, asked)], lackOf('capacity', facts), asked);
    }
    const [year, want] = [micros(turnover), micros(order)];
    if (year === undefined || want === undefined || turnover.currency !== order.currency) {
      return conclude([], [{ fact: 'capacity', why: 'NOT_EVALUATED', source: null, silence: null }]);
    }
    const percent = year === 0n ? null : Number((want * 10_000n) / year) / 100;
    const shown = { percent, currency: order.currency, order: order.amount, turnover: turnover.amount };
    const findings: Finding[] = [];
    if (want > year) findings.push(finding('ORDER_ABOVE_TURNOVER', 3, shown));
    else if (want * 4n > year) findings.push(finding('ORDER_LARGE', 2, shown));
    return conclude(findings, lackOf('capacity', facts), shown);
  },
});
