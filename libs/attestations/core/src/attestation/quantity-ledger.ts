import { ok, refuse, type Result } from '@downstream/kernel';
import { Decimal } from 'decimal.js';

/** An amount of goods in a unit, exact; decimal digits as text: `12`, `0.5`. */
export interface Quantity {
  readonly amount: string;
  /** As the attestation says it, compared without case: `pcs`, `m`. */
  readonly unit: string;
}

/** What an attestation allows of one item, and who has taken of it. */
export interface LedgerLine {
  /** The item's row in the attestation. */
  readonly id: string;
  readonly attested: Quantity;
  readonly uses: readonly LedgerUse[];
}

/** Goods taken against an attestation, by a line of an order. */
export interface LedgerUse {
  /** The consumer: the same one never takes twice. */
  readonly by: string;
  readonly amount: string;
}

const AMOUNT = /^\d{1,15}(\.\d{1,6})?$/;

/** Whether a text is an amount: at most fifteen digits before the point and six behind it. */
export const isAmount = (text: string): boolean => AMOUNT.test(text);

/** What was taken of a line so far. */
export const taken = ({ uses }: LedgerLine): Decimal =>
  uses.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));

/** What is left of a line; never below nothing. */
export const left = (line: LedgerLine): Decimal => new Decimal(line.attested.amount).minus(taken(line));

const sameUnit = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Takes goods against an attestation. The same consumer asking for the same amount again changes nothing, so that a step
 * may be repeated.
 * @returns refusals `QUANTITY_EXCEEDED` with what is left, and `QUANTITY_INVALID`: no amount, another unit, or the consumer
 *   has taken another amount
 */
export function take(line: LedgerLine, by: string, wanted: Quantity): Result<LedgerLine> {
  if (!isAmount(wanted.amount) || new Decimal(wanted.amount).lte(0))
    return refuse('QUANTITY_INVALID', { why: 'AMOUNT', wanted: wanted.amount });
  if (!sameUnit(wanted.unit, line.attested.unit))
    return refuse('QUANTITY_INVALID', { why: 'UNIT', attested: line.attested.unit, wanted: wanted.unit });
  const before = line.uses.find((use) => use.by === by);
  if (before)
    return new Decimal(before.amount).eq(wanted.amount)
      ? ok(line)
      : refuse('QUANTITY_INVALID', { why: 'TAKEN_OTHERWISE', taken: before.amount, wanted: wanted.amount });
  if (left(line).lt(wanted.amount))
    return refuse('QUANTITY_EXCEEDED', { left: left(line).toFixed(), wanted: wanted.amount });
  return ok({ ...line, uses: [...line.uses, { by, amount: wanted.amount }] });
}

/** Gives back what a consumer has taken, all of it; one that has taken nothing changes nothing. */
export const giveBack = (line: LedgerLine, by: string): LedgerLine => ({
  ...line,
  uses: line.uses.filter((use) => use.by !== by),
});
