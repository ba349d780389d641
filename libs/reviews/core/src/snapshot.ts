import type {
  CheckResult,
  Disposition,
  DispositionReason,
  DistributorId,
  HitId,
  HitState,
  Instant,
  ListVersionId,
  PartyId,
  RecordedCondition,
  RefusalGround,
  ReviewId,
  ReviewKind,
  RiskTier,
} from '@downstream/kernel';
import {
  differences,
  type Difference,
  type Distributor,
  type DistributorDetails,
  type RelatedParty,
} from '@downstream/distributors/core';
import canonicalize from 'canonicalize';
import { causeKey, type ReviewCause } from './review-cause';
import type { CaseFlag } from './readiness';
import type { ReviewOutcome } from './review-flow';

/** What the maker proposes. */
export interface Proposal {
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  /** What the approval is tied to; only with APPROVED_WITH_CONDITIONS. Sentences alone in snapshots of before. */
  readonly conditions: readonly RecordedCondition[];
  /** Grounds of a refusal, for the desk alone; left out of approvals and in snapshots of before. */
  readonly grounds?: readonly RefusalGround[];
  /** What the distributor is told as the reason; left out where it is told none, as in snapshots of before. */
  readonly toDistributor?: string;
}

/** A check as it was judged. */
export interface JudgedCheck {
  readonly check: string;
  readonly partyId: PartyId;
  readonly result: CheckResult;
  readonly resolved: boolean;
  readonly reason: string | null;
  /** The run that gave the result and when. */
  readonly runId: string | null;
  readonly asOf: Instant | null;
}

/** A hit as it was judged. */
export interface JudgedHit {
  readonly id: HitId;
  readonly partyId: PartyId;
  /** The list and the entry's own number in it, such as `ofac-sdn 12345`. */
  readonly entry: string;
  readonly state: HitState;
  readonly disposition: Disposition | null;
  readonly reasons: readonly DispositionReason[];
}

/** A list version that was in force. */
export interface JudgedList {
  readonly list: string;
  readonly versionId: ListVersionId;
  readonly sha256: string;
  readonly inForceFrom: Instant;
}

/** Everything a snapshot is taken of. */
export interface SnapshotFacts {
  readonly review: {
    readonly id: ReviewId;
    readonly kind: ReviewKind;
    readonly tier: RiskTier;
    readonly afterKnockOut: boolean;
    readonly causes: readonly ReviewCause[];
  };
  readonly distributor: Distributor;
  readonly checks: readonly JudgedCheck[];
  readonly hits: readonly JudgedHit[];
  readonly flags: readonly CaseFlag[];
  readonly lists: readonly JudgedList[];
  readonly matrixVersion: number;
  readonly proposal: Proposal;
}

/** What is said of the distributor and of those beside it, without where it is in its life. */
export type JudgedDistributor = DistributorDetails & {
  readonly id: DistributorId;
  readonly tier: RiskTier | null;
  readonly parties: readonly RelatedParty[];
};

/**
 * The frozen picture an approval is given on (guard G6): the distributor's facts, every check, hit and red flag as it stands,
 * the lists in force, the matrix and the proposal itself. Lists within are sorted, so that the same case always gives
 * the same text; items bear an `id`, so that differences name them by it.
 */
export interface DecisionSnapshot {
  readonly format: 'downstream-snapshot/1';
  readonly takenAt: Instant;
  /** `causes` is left out where there are none, as in snapshots of before. */
  readonly review: Omit<SnapshotFacts['review'], 'causes'> & {
    readonly causes?: readonly (ReviewCause & { readonly id: string })[];
  };
  readonly distributor: JudgedDistributor;
  readonly checks: readonly (JudgedCheck & { readonly id: string })[];
  readonly hits: readonly JudgedHit[];
  /** Left out where there are none, as in snapshots of before. */
  readonly flags?: readonly CaseFlag[];
  readonly lists: readonly (JudgedList & { readonly id: string })[];
  readonly matrixVersion: number;
  readonly proposal: Proposal;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

function judged(distributor: Distributor): JudgedDistributor {
  const { id, tier, legalName, country, registryNumber, address, website, contact } = distributor;
  const { productLines, territory, sponsorId, expectedAnnualVolume, parties } = distributor;
  return {
    ...{ id, tier, legalName, country, registryNumber, address, website, contact },
    ...{ productLines, territory, sponsorId, expectedAnnualVolume, parties: [...parties].sort(byId) },
  };
}

/** Takes the picture of a case at an instant. */
export const takeSnapshot = (facts: SnapshotFacts, takenAt: Instant): DecisionSnapshot => ({
  format: 'downstream-snapshot/1',
  takenAt,
  review: {
    id: facts.review.id,
    kind: facts.review.kind,
    tier: facts.review.tier,
    afterKnockOut: facts.review.afterKnockOut,
    ...(facts.review.causes.length > 0 && {
      causes: facts.review.causes.map((cause) => ({ ...cause, id: causeKey(cause) })).sort(byId),
    }),
  },
  distributor: judged(facts.distributor),
  checks: facts.checks.map((check) => ({ ...check, id: `${check.check} ${check.partyId}` })).sort(byId),
  hits: facts.hits.map((hit) => ({ ...hit, reasons: [...hit.reasons].sort() })).sort(byId),
  ...(facts.flags.length > 0 && { flags: [...facts.flags].sort(byId) }),
  lists: facts.lists.map((list) => ({ ...list, id: list.list })).sort(byId),
  matrixVersion: facts.matrixVersion,
  proposal: facts.proposal,
});

/** The text that is hashed and kept: the canonical JSON of RFC 8785. */
export function canonicalText(snapshot: DecisionSnapshot): string {
  const text = canonicalize(snapshot);
  if (text === undefined) throw new TypeError('The snapshot has no canonical JSON form');
  return text;
}

/**
 * The snapshot's hash.
 * @param digest hexadecimal SHA-256 of a text's UTF-8 bytes
 */
export const snapshotHash = (snapshot: DecisionSnapshot, digest: (text: string) => string): string =>
  digest(canonicalText(snapshot));

/** Every place in which two snapshots differ, except when they were taken. */
export const snapshotDifferences = (before: DecisionSnapshot, after: DecisionSnapshot): readonly Difference[] =>
  differences({ ...before, takenAt: null }, { ...after, takenAt: null });

// A daily rescreening that finds the same leaves an approval possible: new list versions and newer runs with an equal
// result are circumstances. A list that is gone altogether is not.
const circumstance = (found: Difference): boolean =>
  /^\/checks\/[^/]+\/(runId|asOf)$/.test(found.pointer) ||
  /^\/lists\/[^/]+\/(versionId|sha256|inForceFrom)$/.test(found.pointer) ||
  (/^\/lists\/[^/]+$/.test(found.pointer) && found.before === null);

/**
 * The differences that change what is being judged; with any of them a signature is refused (`SNAPSHOT_CHANGED`).
 * Newer list versions and newer runs that came to the same result do not count.
 */
export const materialDifferences = (frozen: DecisionSnapshot, now: DecisionSnapshot): readonly Difference[] =>
  snapshotDifferences(frozen, now).filter((found) => !circumstance(found));
