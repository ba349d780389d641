import { instant, type Instant, type RefusalGround } from '@downstream/kernel';
import type { ReviewOutcome } from './review-flow';

/** What a ground is about. */
export const groundFamilies = ['MATCH', 'KNOCK_OUT', 'UNSETTLED', 'HOUSE'] as const;
export type GroundFamily = (typeof groundFamilies)[number];

/** A ground on which a refusal may rest, while it is in force. */
export interface GroundRow {
  readonly code: RefusalGround;
  readonly family: GroundFamily;
  readonly from: Instant;
  /** The first instant at which it may no longer be given; `null` for one without an end. */
  readonly until: Instant | null;
  readonly source: string;
}

const rows = (family: GroundFamily, source: string, codes: readonly RefusalGround[]): GroundRow[] =>
  codes.map((code) => ({ code, family, from: instant(0), until: null, source }));

/** The grounds with their days. A ground that falls away gets a last day; what was decided on it stays readable. */
export const groundRows: readonly GroundRow[] = [
  ...rows('MATCH', 'Domain reference 6.3', [
    'TM-ID',
    'TM-NAME-ADDR',
    'TM-OFFICER',
    'TM-OWNED50',
    'TM-CONTROL',
    'TM-ADDRESSONLY',
  ]),
  ...rows('KNOCK_OUT', 'Domain reference 5.3', [
    ...(['KO-01', 'KO-02', 'KO-03', 'KO-04', 'KO-05'] as const),
    ...(['KO-06', 'KO-07', 'KO-08', 'KO-09', 'KO-10'] as const),
  ]),
  ...rows('UNSETTLED', 'Domain reference 6.3', ['PM-INSUFF', 'PM-PARTIAL-ID', 'PM-RELATIVE', 'PM-SAMEADDR']),
  ...rows('HOUSE', 'House policy', [
    ...(['RG-FLAG', 'RG-INCOMPLETE', 'RG-OWNERS', 'RG-DEMAND', 'RG-CONTROL', 'RG-CONTRACT', 'RG-WITHDRAWN'] as const),
  ]),
];

/** The grounds that may be given at an instant. */
export const groundsAt = (at: Instant, table: readonly GroundRow[] = groundRows): readonly GroundRow[] =>
  table.filter(({ from, until }) => from <= at && (until === null || at < until));

/**
 * Whether grounds fit an outcome: a refusal has one at least, each once and in force; an approval has none.
 * @returns a pointer to what does not fit
 */
export function groundFault(
  outcome: ReviewOutcome,
  grounds: readonly RefusalGround[],
  at: Instant,
  table: readonly GroundRow[] = groundRows,
): string | undefined {
  if ((outcome === 'REJECTED') !== grounds.length > 0) return '/grounds';
  const inForce = groundsAt(at, table).map(({ code }) => code);
  const wrong = grounds.findIndex((code, i) => !inForce.includes(code) || grounds.indexOf(code) !== i);
  return wrong < 0 ? undefined : `/grounds/${wrong}`;
}
