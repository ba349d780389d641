import type { SaidShare } from './chart-facts';
import { isObject, type Json } from './read-shape';
import { shareOf } from './share';

/**
 * The share of an interest (BODS 0.4, `share`). Exclusive bounds are read as inclusive: the band only grows by a point, and
 * a verdict that turns on it is held rather than cleared. Undefined where it is broken.
 */
export function bodsShare(value: unknown): SaidShare | undefined {
  if (value === undefined || value === null) return { kind: 'UNKNOWN' };
  if (!isObject(value)) return undefined;
  const read = (...keys: string[]): string | null | undefined => {
    const key = keys.find((one) => value[one] !== undefined);
    if (key === undefined) return null;
    const text = decimalOf(value, key);
    return text !== null && shareOf(text) ? text : undefined;
  };
  const [exact, from, to] = [read('exact'), read('minimum', 'exclusiveMinimum'), read('maximum', 'exclusiveMaximum')];
  if (exact === undefined || from === undefined || to === undefined) return undefined;
  if (exact !== null) return { kind: 'EXACT', percent: exact };
  if (from === null && to === null) return { kind: 'UNKNOWN' };
  const band = { from: from ?? '0', to: to ?? '100' };
  return shareOf(band.from)!.min <= shareOf(band.to)!.max ? { kind: 'BAND', ...band } : undefined;
}

/** JSON numbers as decimal text; those so small that JavaScript writes them with an exponent are none that anybody holds. */
const decimalOf = (share: Json, key: string): string | null => {
  const value = share[key];
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null;
};
