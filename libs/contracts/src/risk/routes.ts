import * as z from 'zod';
import { distributorParams } from '../distributors/ids';
import * as fields from '../fields';
import { route } from '../route';
import * as parts from './parts';
import { flagView, flagsView, replayView, riskView } from './views';

const flagRefusals = ['NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED', 'TRANSITION_NOT_ALLOWED'] as const;

export const readRisk = route({
  id: 'readRisk',
  method: 'GET',
  path: 'distributors/:id/risk',
  summary:
    'The risk of a distributor: the latest rating line by line, what would lower it, the past and the overrides.',
  params: distributorParams,
  response: riskView,
  refusals: ['NOT_FOUND'],
});

export const rateDistributor = route({
  id: 'rateDistributor',
  method: 'POST',
  path: 'distributors/:id/ratings',
  summary: 'Rates a distributor now by all that is known; nothing is recorded where nothing is different.',
  params: distributorParams,
  response: riskView,
  status: 201,
  refusals: ['NOT_FOUND'],
  idempotent: 'key-required',
});

export const replayRating = route({
  id: 'replayRating',
  method: 'GET',
  path: 'distributors/:id/ratings/:number',
  summary:
    'A past rating, worked out again from its facts by the versions it names, and whether it comes out the same.',
  params: z.strictObject({ id: fields.id<'distributor'>(), number: z.coerce.number().int().min(1).max(10_000_000) }),
  response: replayView,
  refusals: ['NOT_FOUND'],
});

export const readFlags = route({
  id: 'readFlags',
  method: 'GET',
  path: 'distributors/:id/flags',
  summary: 'The red flags of a distributor with what raised them, and the rules that could not be evaluated.',
  params: distributorParams,
  response: flagsView,
  refusals: ['NOT_FOUND'],
});

export const inquireFlag = route({
  id: 'inquireFlag',
  method: 'POST',
  path: 'flags/:id/inquiry',
  summary: 'Begins the inquiry into a flag, or into an upheld one anew.',
  params: parts.flagParams,
  response: flagView,
  refusals: flagRefusals,
  concurrency: 'if-match',
});

export const settleFlag = route({
  id: 'settleFlag',
  method: 'POST',
  path: 'flags/:id/settlement',
  summary: 'Ends the inquiry into a flag with reason and evidence; where two people are needed it is a proposal.',
  params: parts.flagParams,
  body: parts.settlement(parts.plainly),
  response: flagView,
  refusals: [
    ...flagRefusals,
    'FLAG_NEEDS_PERSON',
    'REASON_REQUIRED',
    'FLAG_NEEDS_EVIDENCE',
    'FLAG_NEEDS_CONDITION',
    'FLAG_NEEDS_EXPIRY',
    'FLAG_WAITS',
  ],
  concurrency: 'if-match',
});

export const secondFlag = route({
  id: 'secondFlag',
  method: 'POST',
  path: 'flags/:id/second',
  summary: 'A second person agrees with what is proposed for a flag, or does not.',
  params: parts.flagParams,
  body: z.strictObject({ agree: z.boolean() }),
  response: flagView,
  refusals: [...flagRefusals, 'FLAG_NOT_PROPOSED', 'FLAG_NEEDS_PERSON', 'FLAG_NEEDS_ANOTHER_PERSON'],
  concurrency: 'if-match',
});

export const overrideTier = route({
  id: 'overrideTier',
  method: 'POST',
  path: 'distributors/:id/tier-overrides',
  summary: 'Raises the tier of a distributor at once, or proposes to lower it by one until a day.',
  params: distributorParams,
  body: z.strictObject({
    direction: parts.overrideDirection,
    tier: parts.scoreTier,
    reason: parts.overrideReason,
    grounds: fields.text(2000),
    /** Needed to lower; at most six months ahead. */
    expiresOn: fields.date.nullable().default(null),
  }),
  response: riskView,
  status: 201,
  refusals: [
    'NOT_FOUND',
    'OVERRIDE_NEEDS_PERSON',
    'OVERRIDE_NO_CHANGE',
    'OVERRIDE_TOO_FAR',
    'OVERRIDE_NEEDS_EXPIRY',
    'OVERRIDE_WAITS',
  ],
  idempotent: 'key-required',
});

export const secondOverride = route({
  id: 'secondOverride',
  method: 'POST',
  path: 'tier-overrides/:id/second',
  summary: 'A second person agrees with lowering a tier, or does not.',
  params: z.strictObject({ id: fields.id<'tierOverride'>() }),
  body: z.strictObject({ agree: z.boolean() }),
  response: riskView,
  refusals: [
    'NOT_FOUND',
    'OVERRIDE_NOT_PROPOSED',
    'OVERRIDE_NEEDS_PERSON',
    'OVERRIDE_NEEDS_ANOTHER_PERSON',
    'OVERRIDE_NEEDS_EXPIRY',
  ],
});
