import { Decimal } from 'decimal.js';
import type { FactValues } from '../../facts/fact-values';

/** The day of the full invasion, from which alerts and rules count. */
export const TURNING_DAY = '2022-02-24';

/** Russia and Belarus, and their regions. */
export const isRussian = (code: string): boolean => ['RU', 'BY'].includes(code.slice(0, 2));

/** The turnover of accounts as a number; `undefined` where none is known. */
export const turnoverOf = ({ turnover }: FactValues['party.accounts']): Decimal | undefined =>
  turnover === null ? undefined : new Decimal(turnover.amount);
