/** A decimal number without rounding: `units` times ten to the power of minus `scale`. */
export interface DecimalAmount {
  readonly units: bigint;
  readonly scale: number;
}

/** The most digits before and behind the point that any amount or rate is written with. */
const WHOLE = 18;
const FRACTION = 10;
const SHAPE = new RegExp(`^(-?)(\\d{1,${WHOLE}})(?:\\.(\\d{1,${FRACTION}}))?$`);

/** Reads `1250000.50`; undefined for any other writing, such as one with commas, signs or exponents. */
export function readDecimal(text: string): DecimalAmount | undefined {
  const [all, sign = '', whole = '', fraction = ''] = SHAPE.exec(text) ?? [];
  if (all === undefined) return undefined;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

/** The shortest writing of a number: no zeros behind the last digit that says something. */
export function writeDecimal({ units, scale }: DecimalAmount): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale === 0 ? '' : digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A fraction of two decimals, rounded half to even at `scale` digits behind the point. @throws RangeError by zero */
export function divided(over: DecimalAmount, under: DecimalAmount, scale: number): DecimalAmount {
  if (under.units === 0n) throw new RangeError('Division by zero');
  const negative = over.units < 0n !== under.units < 0n;
  const abs = (value: bigint) => (value < 0n ? -value : value);
  const top = abs(over.units) * 10n ** BigInt(under.scale + scale);
  const bottom = abs(under.units) * 10n ** BigInt(over.scale);
  const whole = top / bottom;
  const rest = (top % bottom) * 2n;
  const up = rest > bottom || (rest === bottom && whole % 2n === 1n);
  const units = up ? whole + 1n : whole;
  return { units: negative ? -units : units, scale };
}

/** The product, exact. */
export const times = (a: DecimalAmount, b: DecimalAmount): DecimalAmount => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

const ONE: DecimalAmount = { units: 1n, scale: 0 };

/** A number rounded half to even at `scale` digits behind the point. */
export const rounded = (value: DecimalAmount, scale: number): DecimalAmount => divided(value, ONE, scale);

/** Whether one number is smaller than, equal to or larger than another: -1, 0 or 1. */
export function compareDecimals(a: DecimalAmount, b: DecimalAmount): -1 | 0 | 1 {
  const left = a.units * 10n ** BigInt(b.scale);
  const right = b.units * 10n ** BigInt(a.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}
