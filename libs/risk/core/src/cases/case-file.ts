import { sensitivityOf, type ListVersion, type SensitivitySubject } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import type { Day, FactKey, OrderLine } from '../facts/fact-values';
import type { RatingFacts } from '../facts/rating-facts';
import { factShapes } from './fact-shapes';
import {
  day,
  isObject,
  list,
  oneOf,
  orNull,
  pointerTo,
  record,
  table,
  text,
  type CaseFault,
  type Shape,
} from './shape';

/** How a person has settled a flag, in a file of cases. */
export const settledAs = ['UNDER_INQUIRY', 'RESOLVED', 'ACCEPTED_WITH_CONDITION', 'WAIVED', 'UPHELD'] as const;
export type SettledAs = (typeof settledAs)[number];

/** Facts of a party and an order as somebody wrote them down. */
export interface RiskCase {
  readonly id: string;
  readonly title: string | null;
  /** Addresses of reports, for a case that was published, and what of it was not known on the day. */
  readonly reports: readonly string[];
  readonly hindsight: string | null;
  /** The day for which is asked. */
  readonly day: Day;
  readonly facts: RatingFacts;
  readonly settled: Readonly<Record<string, SettledAs>>;
}

export type CaseFile =
  | { readonly ok: true; readonly cases: readonly RiskCase[] }
  | { readonly ok: false; readonly faults: readonly CaseFault[] };

const isFact = (value: unknown): value is { value: unknown } => isObject(value) && Object.hasOwn(value, 'value');

const factShape =
  (shape: Shape): Shape =>
  (value, pointer) =>
    isFact(value)
      ? record({ value: shape, source: text, asOf: day }, ['source', 'asOf'])(value, pointer)
      : shape(value, pointer);

const facts: Shape = record(
  Object.fromEntries(Object.entries(factShapes).map(([key, shape]) => [key, orNull(factShape(shape))])),
  Object.keys(factShapes),
);

const caseShape: Shape = record(
  {
    id: text,
    title: text,
    day,
    source: text,
    reports: list(text),
    hindsight: text,
    facts,
    settled: table(/^(RF|AT)-\d\d$/, 'must be a flag such as RF-22', oneOf(...settledAs)),
  },
  ['title', 'source', 'reports', 'hindsight', 'settled'],
);
const fileShape = record({ cases: list(caseShape) });

interface WrittenCase {
  readonly id: string;
  readonly title?: string;
  readonly day: Day;
  readonly source?: string;
  readonly reports?: readonly string[];
  readonly hindsight?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly settled?: Readonly<Record<string, SettledAs>>;
}

/** What lists say of a line where the file does not say it: the tier by the code, the group by code and words. */
function lineOf(
  written: Partial<OrderLine> & { readonly name: string },
  versions: readonly ListVersion[],
  at: Instant,
): OrderLine {
  const hs6 = written.hs6 ?? null;
  const subject: SensitivitySubject = {
    names: [{ language: 'en', text: written.name }],
    description: null,
    hs: hs6 === null ? null : { digits: hs6, edition: 'HS2022' },
    eccn: written.eccn ?? null,
  };
  const { signals, chplTier } = sensitivityOf(subject, versions, at);
  const goods = signals.flatMap((signal) =>
    signal.layer === 'SENSITIVE_GOODS' || signal.layer === 'GOODS_KEYWORDS' ? [signal.row.goods] : [],
  );
  // Without a code a list of codes has not been asked.
  const tier = hs6 === null ? null : (chplTier ?? 'NONE');
  return {
    eccn: null,
    dualUse: null,
    military: null,
    subjectToEar: null,
    quantity: null,
    unitPrice: null,
    listPrice: null,
    ...written,
    hs6,
    chplTier: written.chplTier === undefined ? tier : written.chplTier,
    goods:
      written.goods === undefined ? (goods.length === 0 && hs6 === null ? null : [...new Set(goods)]) : written.goods,
  };
}

function caseOf(written: WrittenCase, versions: readonly ListVersion[], listsAt: Instant): RiskCase {
  const { id, title = null, day: on, source = 'case file', reports = [], hindsight = null, settled = {} } = written;
  const read = Object.entries(written.facts).flatMap(([key, fact]) => {
    if (fact === null) return [];
    const whole = isFact(fact) ? { source, asOf: on, ...fact } : { value: fact, source, asOf: on };
    if ((key as FactKey) !== 'order.lines') return [[key, whole] as const];
    const lines = (whole.value as (Partial<OrderLine> & { name: string })[]).map((line) =>
      lineOf(line, versions, listsAt),
    );
    return [[key, { ...whole, value: lines }] as const];
  });
  return { id, title, reports, hindsight, day: on, facts: Object.fromEntries(read) as RatingFacts, settled };
}

/**
 * Reads a file of cases, all or nothing: with any fault there is no case, and every fault is told with its place.
 * @param content parsed JSON
 * @param versions lists of the catalogue, which say what a line is where the file does not
 * @param listsAt the instant for which these lists are asked
 */
export function readCases(content: unknown, versions: readonly ListVersion[], listsAt: Instant): CaseFile {
  const faults = fileShape(content, '');
  if (faults.length > 0) return { ok: false, faults };
  const { cases } = content as { cases: readonly WrittenCase[] };
  const twice = cases.flatMap(({ id }, at) =>
    cases.findIndex((one) => one.id === id) < at
      ? [{ pointer: pointerTo(pointerTo('/cases', at), 'id'), what: `is there twice: ${id}` }]
      : [],
  );
  if (twice.length > 0) return { ok: false, faults: twice };
  return { ok: true, cases: cases.map((one) => caseOf(one, versions, listsAt)) };
}
