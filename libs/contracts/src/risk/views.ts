import * as z from 'zod';
import { deed } from '../distributors/who';
import * as fields from '../fields';
import * as parts from './parts';

const settled = z.strictObject({
  ...parts.settlement(parts.plainly).shape,
  by: z.array(deed),
});

/** A flag as pages show it. */
export const flagView = z.strictObject({
  id: fields.id<'redFlag'>(),
  rule: parts.flagRule,
  class: parts.flagClass,
  severity: parts.flagSeverity,
  weight: z.number().int(),
  /** How much of the weight counts, in per cent. */
  countsPercent: z.number().int(),
  variant: z.boolean(),
  sentence: parts.sentence(parts.plainly),
  inputs: z.array(parts.namedFact(parts.plainly)),
  state: parts.flagState,
  firedAt: fields.instant,
  /** Whether it holds all orders. */
  holds: z.boolean(),
  /** What a first person proposes and another one has to agree with. */
  proposal: z.strictObject({ ...parts.settlement(parts.plainly).shape, by: deed }).nullable(),
  settled: settled.nullable(),
  lapsed: z.strictObject({ why: z.enum(['INPUT_CHANGED', 'EXPIRED']), at: fields.instant }).nullable(),
  endedAt: fields.instant.nullable(),
  changed: deed,
  /** How often it has changed: the ETag of what may be done with it. */
  revision: z.number().int(),
  /** What the caller may do with it now. */
  may: z.strictObject({ inquire: z.boolean(), settle: z.boolean(), second: z.boolean() }),
  /** Whether settling it in the distributor's favour takes two people. */
  needsTwo: z.boolean(),
});

/** The flags of a distributor: those that stand or stood, and the rules that could not be evaluated. */
export const flagsView = z.strictObject({
  /** Open and settled ones, the gravest first. */
  flags: z.array(flagView),
  /** Those that the facts raise no longer. */
  ended: z.array(flagView),
  /** Rules of which nobody can say whether they hold; that is not "no". */
  notEvaluated: z.array(z.strictObject({ rule: parts.flagRule, lacks: z.array(z.string()) })),
  /** How many rules were asked and did not hold. */
  notRaised: z.number().int(),
  /** When the flags were judged last; null before the first rating. */
  judgedAt: fields.instant.nullable(),
});

/** One rating of a distributor. */
export const ratingView = z.strictObject({
  id: fields.id<'riskRating'>(),
  number: z.number().int(),
  at: fields.instant,
  reason: parts.ratingReason,
  sha256: fields.sha256,
  rating: parts.rating(parts.plainly),
});

export const overrideView = z.strictObject({
  id: fields.id<'tierOverride'>(),
  direction: parts.overrideDirection,
  tier: parts.scoreTier,
  reason: parts.overrideReason,
  grounds: z.string(),
  expiresOn: fields.date.nullable(),
  state: parts.overrideState,
  proposed: deed,
  seconded: deed.nullable(),
  endedAt: fields.instant.nullable(),
  /** Whether the caller may agree or refuse. */
  maySecond: z.boolean(),
});

/** What would lower a score. */
export const lowering = z.strictObject({
  kind: z.enum(['LEARN', 'SETTLE', 'CONTROL']),
  about: z.string(),
  sentence: parts.sentence(parts.plainly),
  points: z.number().int(),
  score: z.number().int(),
  tier: parts.riskRating,
});

/** The risk of a distributor as its tab shows it. */
export const riskView = z.strictObject({
  /** The latest rating; null before the first one, which is not low. */
  rating: ratingView.nullable(),
  lowerings: z.array(lowering),
  /** Past ratings, the newest first; at most 50. */
  history: z.array(
    z.strictObject({
      number: z.number().int(),
      at: fields.instant,
      reason: parts.ratingReason,
      score: z.number().int(),
      tier: parts.riskRating,
      model: z.strictObject({ name: z.string(), version: z.number().int() }),
    }),
  ),
  /** Overrides, the newest first. */
  overrides: z.array(overrideView),
  /** What its record says is its tier. */
  recordTier: parts.scoreTier.nullable(),
  may: z.strictObject({ rate: z.boolean(), override: z.boolean() }),
});

/** A past rating, worked out again by the versions it names. */
export const replayView = z.strictObject({
  rating: ratingView,
  replay: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('SAME') }),
    z.strictObject({
      outcome: z.literal('DIFFERENT'),
      score: z.number().int(),
      tier: parts.riskRating,
      sha256: fields.sha256,
    }),
    /** A version it was worked out by is not here. */
    z.strictObject({ outcome: z.literal('NOT_POSSIBLE'), lacks: z.array(z.string()) }),
  ]),
});
