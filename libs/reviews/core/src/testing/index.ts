import type {
  ApproverGrade,
  CheckResult,
  DistributorId,
  HitId,
  HitState,
  ListVersionId,
  PartyId,
  ReviewId,
} from '@downstream/kernel';
import { partyOf } from '@downstream/distributors/core';
import { aDistributor, anAct, idOf, minute } from '@downstream/distributors/core/testing';
import { defaultMatrix } from '../approval-matrix';
import { recommend, submitForApproval, type SigningCase, type SigningIntent } from '../decide';
import type { CaseContribution, CaseDeed } from '../four-eyes';
import type { CaseFacts, CheckOutcome } from '../readiness';
import { open, start, type Review } from '../review';
import type { Proposal, SnapshotFacts } from '../snapshot';

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(`The builder was refused: ${result.refusal.code}`);
  return result.value;
};

/** The hash that the builders' snapshots have. */
export const aHash = 'a'.repeat(64);

/** A proposal to approve. */
export const aProposal = (proposal: Partial<Proposal> = {}): Proposal => ({
  outcome: 'APPROVED',
  reason: 'Known reseller, no open hits.',
  conditions: [],
  ...(proposal.outcome === 'REJECTED' && { grounds: ['RG-INCOMPLETE'] }),
  ...proposal,
});

/** A review of the builder's distributor that ana has opened and taken up. */
export function aReview(facts: Partial<Review> = {}): Review {
  const opened = open(
    {
      id: idOf<ReviewId>('review'),
      distributorId: idOf<DistributorId>('distributor'),
      kind: 'ONBOARDING',
      tier: 'LOW',
    },
    [],
    anAct(),
  );
  return { ...unwrap(start(unwrap(opened), anAct())), ...facts };
}

/** A review ana has recommended (to approve, unless you say otherwise) and laid before the approvers. */
export function aPendingReview(facts: Partial<Review> = {}, proposal: Partial<Proposal> = {}): Review {
  const recommended = unwrap(recommend(aReview(facts), aProposal(proposal), [], aHash, anAct()));
  return unwrap(submitForApproval(recommended, anAct()));
}

/** A signature about to be given by an approver of that grade, on the snapshot as frozen. */
export const anIntent = (intent: Partial<SigningIntent> = {}): SigningIntent => ({
  outcome: 'APPROVED',
  reason: null,
  ...(intent.outcome === 'REJECTED' && { grounds: ['RG-INCOMPLETE'] }),
  seen: aHash,
  grade: 'senior' satisfies ApproverGrade,
  offices: [],
  ...intent,
});

/** Nothing in the way of a signature: nobody else contributed, nothing changed, the default matrix. */
export const aSigningCase = (facts: Partial<SigningCase> = {}): SigningCase => ({
  matrix: defaultMatrix,
  contributions: [],
  changedSince: [],
  screenedAt: minute(),
  ...facts,
});

/** A share in the case. */
export const aContribution = (personName: string, deed: CaseDeed, at = 0): CaseContribution => ({
  personId: idOf(`person ${personName}`),
  deed,
  at: minute(at),
});

const subject = { check: 'K01', partyId: partyOf(idOf<DistributorId>('distributor')) };

/** A result of the denied-party screening of the builder's distributor. */
export const anOutcome = (result: CheckResult, facts: Partial<CheckOutcome> = {}): CheckOutcome => ({
  ...subject,
  result,
  resolved: false,
  reason: null,
  ...facts,
});

/** A hit in that state. */
export const aHit = (name: string, state: HitState) => ({ id: idOf<HitId>(`hit ${name}`), state });

/** A case with nothing in the way of an approval. */
export const aReadyCase = (facts: Partial<CaseFacts> = {}): CaseFacts => ({
  distributorState: 'IN_REVIEW',
  required: [subject],
  checks: [anOutcome('CLEAR')],
  hits: [],
  flags: [],
  listsInForce: 1,
  screenedAt: minute(-60),
  at: minute(),
  afterKnockOut: false,
  ...facts,
});

/** What a snapshot of that case is taken of. */
export const someSnapshotFacts = (facts: Partial<SnapshotFacts> = {}): SnapshotFacts => ({
  review: aReview(),
  distributor: aDistributor({ state: 'IN_REVIEW' }),
  checks: [{ ...anOutcome('CLEAR'), runId: 'run-1', asOf: minute(-60) }],
  hits: [
    {
      id: idOf<HitId>('hit'),
      partyId: idOf<PartyId>('owner '),
      entry: 'ofac-sdn 12345',
      state: 'FALSE_POSITIVE',
      disposition: 'FALSE_POSITIVE',
      reasons: ['FP-NAME', 'FP-DOB'],
    },
  ],
  flags: [],
  lists: [
    { list: 'ofac-sdn', versionId: idOf<ListVersionId>('v1'), sha256: 'b'.repeat(64), inForceFrom: minute(-600) },
  ],
  matrixVersion: 1,
  proposal: aProposal(),
  ...facts,
});
