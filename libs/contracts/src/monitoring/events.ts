import {
  changeDirections,
  changeStates,
  changeUrgencies,
  reviewDateSteps,
  watchedKinds,
  watchGaps,
} from '@downstream/kernel';
import * as z from 'zod';
import { author } from '../author';
import { rescreeningReasons } from '../checks/rescreenings';
import { searchedVersion } from '../checks/run-record';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';

/** One thing that held or holds. Whom it names may be a person. */
const fact = z.strictObject({ what: z.string(), value: personal(z.string()), ref: z.string().nullable() });

/** Something of a distributor under watch became another in meaning. */
const change = z.strictObject({
  id: fields.id<'materialChange'>(),
  distributorId: fields.id<'distributor'>(),
  kind: z.enum(watchedKinds),
  /** Which document, statement or check; empty where there is one. */
  subject: z.string(),
  before: z.array(fact),
  after: z.array(fact),
  direction: z.enum(changeDirections),
  urgency: z.enum(changeUrgencies),
  state: z.enum(changeStates),
  at: fields.instant,
  /** By when somebody has looked at it; null where nobody must. */
  lookBy: fields.instant.nullable(),
  /** The review it lies in. */
  reviewId: fields.id<'review'>().nullable(),
  /** Who dismissed it or took it up, and why where they said so. */
  triaged: author.extend({ reason: personal(fields.text(2000)).nullable() }).nullable(),
  version: z.number().int(),
});

const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'material-change', state: change });

/** A change was found; the state says whether it lies in a review. */
export const materialChangeRecorded = of('material-change.recorded');
/** A person took it into a review. */
export const materialChangeTakenUp = of('material-change.taken-up');
/** A person said that nothing follows from it, and why. */
export const materialChangeDismissed = of('material-change.dismissed');

/** A pass over everybody under watch: that it ran, with which lists, and whom it missed. */
export const monitoringPassRecorded = event({
  type: 'monitoring-pass.recorded',
  version: 1,
  subject: 'monitoring-pass',
  state: z.strictObject({
    /** The rescreening that it was. */
    id: z.uuid(),
    reason: z.enum(rescreeningReasons),
    startedAt: fields.instant,
    at: fields.instant,
    listVersions: z.array(searchedVersion),
    methodVersion: z.string(),
    /** Distributors under watch, and everybody of them and beside them. */
    distributors: z.number().int(),
    parties: z.number().int(),
    /** Who was under watch and is without an outcome of this pass. */
    missed: z.array(z.strictObject({ partyId: z.uuid(), distributorId: z.uuid(), gap: z.enum(watchGaps) })),
    /** SHA-256 over one line `<party id> <fingerprint>` for each party that it held, by id. */
    proof: fields.sha256,
  }),
});

/** A step around the day on which a review of a distributor is due. */
export const reviewDateStepTaken = event({
  type: 'review-date.step-taken',
  version: 1,
  subject: 'review-date',
  state: z.strictObject({
    id: fields.id<'reviewDate'>(),
    distributorId: fields.id<'distributor'>(),
    dueAt: fields.instant,
    step: z.enum(reviewDateSteps),
    /** The review that is under way or was opened for it. */
    reviewId: fields.id<'review'>().nullable(),
    /** The hold that stops shipping. */
    holdId: fields.id<'hold'>().nullable(),
    at: fields.instant,
  }),
});
