import { distributorStates } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { author } from '../author';
import { recordedCondition } from './condition';
import { details, plain, relatedParty, tier, type Keep } from './facts';
import { holdBasis } from './hold';

const vote = z.strictObject({
  personId: fields.id<'person'>(),
  actorId: fields.id<'actor'>(),
  at: fields.instant,
  reason: personal(fields.text(2000)),
});
const party = <K extends 'PERSON' | 'ORGANISATION'>(kind: K, keep: Keep) =>
  z.strictObject({ ...relatedParty(keep), kind: z.literal(kind) });

/** The full state of a distributor. Facts about people are personal; those about companies are not. */
const distributor = z.strictObject({
  id: fields.id<'distributor'>(),
  version: z.number().int(),
  state: z.enum(distributorStates),
  stateReason: personal(fields.text(2000)).nullable(),
  tier,
  ...details(personal),
  parties: z.array(z.discriminatedUnion('kind', [party('PERSON', personal), party('ORGANISATION', plain)])),
  registered: author,
  changed: author,
  submitted: author.nullable(),
  contributions: z.array(
    z.strictObject({
      personId: fields.id<'person'>(),
      deed: z.enum(['REGISTERED', 'REVISED', 'PARTY_ADDED', 'PARTY_REMOVED', 'TIER_RAISED', 'SUBMITTED']),
      at: fields.instant,
    }),
  ),
  suspension: z
    .strictObject({
      from: z.enum(['APPROVED', 'APPROVED_WITH_CONDITIONS']),
      reason: personal(fields.text(2000)),
      suspended: author,
      restartVotes: z.array(vote),
    })
    .nullable(),
  standing: z
    .strictObject({
      decision: z.enum(['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED']),
      reviewId: fields.id<'review'>(),
      decidedAt: fields.instant,
      approvedUntil: fields.instant.nullable(),
      conditions: z.array(personal(recordedCondition)),
      // What the distributor is told as the reason, where anything is.
      toDistributor: personal(fields.text(1000)).optional(),
    })
    .nullable(),
});

const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'distributor', state: distributor });

export const distributorRegistered = of('distributor.registered');
export const distributorRevised = of('distributor.revised');
export const partyAdded = of('distributor.party-added');
export const partyRemoved = of('distributor.party-removed');
export const distributorTierRaised = of('distributor.tier-raised');
/** A rating says a lower tier than one had said before; a person's word it never lowers. */
export const distributorTierLowered = of('distributor.tier-lowered');
export const distributorInvited = of('distributor.invited');
/** It was invited before and is again: another person, or the same one anew; the state stays as it is. */
export const distributorInvitedAgain = of('distributor.invited-again');
export const distributorAnsweringStarted = of('distributor.answering-started');
export const distributorSubmitted = of('distributor.submitted');
export const distributorScreeningStarted = of('distributor.screening-started');
export const distributorCorrectionAsked = of('distributor.correction-asked');
/** It lies with the reviewers: after the screening, after a return, an appeal or the end of an approval. */
export const distributorReviewStarted = of('distributor.review-started');
/** A recommendation lies with the approvers. */
export const distributorApprovalRequested = of('distributor.approval-requested');
export const distributorApproved = of('distributor.approved');
/** A later review confirmed or changed what the last decision says; the state stays as it is. */
export const distributorStandingRenewed = of('distributor.standing-renewed');
export const distributorRejected = of('distributor.rejected');
export const distributorExpired = of('distributor.expired');
export const distributorSuspended = of('distributor.suspended');
export const reinstatementVoted = of('distributor.reinstatement-voted');
export const distributorReinstated = of('distributor.reinstated');
export const distributorTerminated = of('distributor.terminated');

/** Why two records that are alike are kept both. */
const explanation = z.strictObject({
  id: fields.id<'explanation'>(),
  distributorId: fields.id<'distributor'>(),
  otherId: fields.id<'distributor'>(),
  reason: personal(fields.text(2000)),
  explained: author,
});

export const resemblanceExplained = event({
  type: 'resemblance.explained',
  version: 1,
  subject: 'explanation',
  state: explanation,
});

const hold = z.strictObject({
  id: fields.id<'hold'>(),
  distributorId: fields.id<'distributor'>(),
  scope: z.literal('PARTY'),
  basis: holdBasis,
  cause: z.string().nullable(),
  reason: personal(fields.text(2000)),
  placed: author,
  releaseVotes: z.array(vote),
  releasedAt: fields.instant.nullable(),
  version: z.number().int(),
});

export const holdPlaced = event({ type: 'hold.placed', version: 1, subject: 'hold', state: hold });
export const holdReleaseVoted = event({ type: 'hold.release-voted', version: 1, subject: 'hold', state: hold });
export const holdReleased = event({ type: 'hold.released', version: 1, subject: 'hold', state: hold });

/** A letter came back: part of the record of how a distributor was contacted. */
export const letterReturned = event({
  type: 'letter-return.recorded',
  version: 1,
  subject: 'letter-return',
  state: z.strictObject({
    id: fields.id<'letterReturn'>(),
    distributorId: fields.id<'distributor'>(),
    address: personal(fields.email),
    replyCode: z.number().int(),
    /** The contact's address in the record at that moment: with another one letters may arrive again. */
    contactEmail: personal(fields.email).nullable(),
    /** Who owns the relation and is told. */
    sponsorId: fields.id<'user'>().nullable(),
    at: fields.instant,
  }),
});
