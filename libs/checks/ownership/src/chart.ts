import type { ControlFactKind, EvidenceGrade, OwnershipPartyKind, OwnershipRegime } from '@downstream/kernel';
import type { Share } from './share';

/** A calendar day, `2026-11-23`: sorts as text. */
export type Day = string;

/**
 * Somebody who holds or is held. `UNDISCLOSED`: whom the source does not name, or who is exempt from being named; what
 * they hold is unknown, however much it is.
 */
export interface OwnershipParty {
  readonly id: string;
  readonly kind: OwnershipPartyKind;
  readonly name: string;
}

/** In force from a day (null: since ever) until a day on which it is no longer (null: still). */
export interface Period {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Where something is known from, how far that may be believed, and the day it speaks of. */
export interface OwnershipSource {
  readonly text: string;
  readonly grade: EvidenceGrade;
  readonly asOf: Day;
}

/**
 * What an owner holds of an asset. Of capital and votes the one that nobody spoke of (null) counts as the other;
 * of two edges between the same two at the same time both count, as two holdings.
 */
export interface OwnershipEdge extends Period {
  readonly id: string;
  readonly owner: string;
  readonly asset: string;
  readonly capital: Share | null;
  readonly votes: Share | null;
  readonly source: OwnershipSource;
}

/** That a party stands on a list which counts in a regime, from the day it was listed. */
export interface ListedMark extends Period {
  readonly party: string;
  readonly regime: OwnershipRegime;
  /** What is listed where, for the reader. */
  readonly list: string;
}

/** Listed persons who hold together by an arrangement; the UK counts them as one (domain reference 2.6). */
export interface JointGroup extends Period {
  readonly id: string;
  readonly members: readonly string[];
}

/** `holder` has that power over, or stands in that relation to, `over`. */
export interface ControlFact extends Period {
  readonly id: string;
  readonly kind: ControlFactKind;
  readonly holder: string;
  readonly over: string;
  readonly source: OwnershipSource;
}

/** Everything that is known of who owns whom, for all days. */
export interface OwnershipChart {
  readonly parties: readonly OwnershipParty[];
  readonly edges: readonly OwnershipEdge[];
  readonly listed: readonly ListedMark[];
  readonly joint: readonly JointGroup[];
  readonly controls: readonly ControlFact[];
}

/** Whether something is in force on a day. */
export const holdsOn = ({ from, until }: Period, day: Day): boolean =>
  (from === null || from <= day) && (until === null || day < until);

/** The days on which something in a chart begins or ends, ascending: between two of them nothing changes. */
export function turningDays(chart: OwnershipChart): Day[] {
  const periods: readonly Period[] = [...chart.edges, ...chart.listed, ...chart.joint, ...chart.controls];
  const days = periods.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null);
  return [...new Set(days)].sort();
}
