// The few numbers that stand for many measurements.

const ascending = (values) => [...values].sort((a, b) => a - b);

/**
 * The smallest measured value that at least the share `q` of all values does not exceed (nearest rank): it was measured,
 * not interpolated, so a p95 of few runs is the worst of them rather than something nicer.
 * @param q more than 0, at most 1
 */
export function quantile(values, q) {
  if (values.length === 0) throw new Error('Nothing was measured');
  if (!(q > 0 && q <= 1)) throw new Error(`${q} is no share`);
  return ascending(values)[Math.ceil(q * values.length) - 1];
}

/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  if (values.length === 0) throw new Error('Nothing was measured');
  const sorted = ascending(values);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Rounded to what can be told apart: four significant digits, whole from a thousand on. */
export const rounded = (value) =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4));

/**
 * A line of the report: what was measured, how often, and the numbers that stand for it.
 * @param options.goal the most it may be; `options.judged` names the number that is held against it
 */
export function figure(what, unit, values, { goal, judged = 'p95' } = {}) {
  const numbers = { n: values.length, median: rounded(median(values)), p95: rounded(quantile(values, 0.95)) };
  const line = { what, unit, ...numbers };
  return goal === undefined ? line : { ...line, goal, judged, met: numbers[judged] <= goal };
}

/** How one figure stands to another of the same run, by their medians. */
export function ratio(of, to) {
  if (of.unit !== to.unit) throw new Error(`${of.unit} cannot be compared with ${to.unit}`);
  return { of: of.what, to: to.what, ratio: rounded(of.median / to.median) };
}

/** What a piece of work gives, and how long it took in milliseconds. */
export function clocked(work) {
  const begun = performance.now();
  const result = work();
  return { ms: performance.now() - begun, result };
}
