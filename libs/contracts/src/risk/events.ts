import * as z from 'zod';
import { doer } from '../author';
import { event } from '../event';
import * as fields from '../fields';
import * as parts from './parts';

const keep = parts.behindCommitment;

/** The full state of a red flag of a distributor. */
const flag = z.strictObject({
  id: fields.id<'redFlag'>(),
  distributorId: fields.id<'distributor'>(),
  rule: parts.flagRule,
  version: z.number().int(),
  class: parts.flagClass,
  severity: parts.flagSeverity,
  weight: z.number().int(),
  variant: z.boolean(),
  sentence: parts.sentence(keep),
  inputs: z.array(parts.namedFact(keep)),
  state: parts.flagState,
  firedAt: fields.instant,
  proposal: z.strictObject({ settlement: parts.settlement(keep), by: doer }).nullable(),
  settled: z.strictObject({ settlement: parts.settlement(keep), by: z.array(doer) }).nullable(),
  lapsed: z.strictObject({ why: z.enum(['INPUT_CHANGED', 'EXPIRED']), at: fields.instant }).nullable(),
  endedAt: fields.instant.nullable(),
  /** Who changed it last. */
  changed: doer,
});
const ofFlag = <const T extends string>(type: T) => event({ type, version: 1, subject: 'red-flag', state: flag });

export const flagRaised = ofFlag('red-flag.raised');
/** Its inputs are others now; nobody had settled it. */
export const flagRenewed = ofFlag('red-flag.renewed');
/** It had been settled, and is open again: an input changed, or its day is over. */
export const flagLapsed = ofFlag('red-flag.lapsed');
/** The facts raise it no longer. */
export const flagEnded = ofFlag('red-flag.ended');
export const flagInquired = ofFlag('red-flag.inquired');
/** A first person would settle it; a second one has to agree. */
export const flagProposed = ofFlag('red-flag.proposed');
export const flagSettled = ofFlag('red-flag.settled');
/** The second person does not agree. */
export const flagDisagreed = ofFlag('red-flag.disagreed');

/** A rating as it was recorded. Facts, flags and lists are held by their hashes; the rows beside hold them whole. */
export const ratingRecorded = event({
  type: 'risk-rating.recorded',
  version: 1,
  subject: 'risk-rating',
  state: z.strictObject({
    id: fields.id<'riskRating'>(),
    distributorId: fields.id<'distributor'>(),
    /** From 1, one more with every rating of the distributor. */
    number: z.number().int(),
    at: fields.instant,
    reason: parts.ratingReason,
    modelId: fields.id<'riskModel'>(),
    factsSha256: fields.sha256,
    flagsSha256: fields.sha256,
    listsSha256: fields.sha256,
    overrideId: fields.id<'tierOverride'>().nullable(),
    /** SHA-256 of the canonical JSON of `rating`. */
    sha256: fields.sha256,
    rating: parts.rating(keep),
  }),
});

const override = z.strictObject({
  id: fields.id<'tierOverride'>(),
  distributorId: fields.id<'distributor'>(),
  direction: parts.overrideDirection,
  tier: parts.scoreTier,
  reason: parts.overrideReason,
  grounds: keep(fields.text(2000)),
  expiresOn: fields.date.nullable(),
  state: parts.overrideState,
  proposed: doer,
  /** The second person, who agreed or refused; null for a raise, which one person makes. */
  seconded: doer.nullable(),
  endedAt: fields.instant.nullable(),
});
const ofOverride = <const T extends string>(type: T) =>
  event({ type, version: 1, subject: 'tier-override', state: override });

export const overrideProposed = ofOverride('tier-override.proposed');
export const overrideMade = ofOverride('tier-override.made');
export const overrideRefused = ofOverride('tier-override.refused');
/** A later one came in its place, or its day is over. */
export const overrideEnded = ofOverride('tier-override.ended');
