import { ownershipRegimes, ownershipVerdicts } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import {
  chartChange,
  chartFact,
  importNote,
  ownershipPartyKind,
  ownershipSource,
  proposalOrigin,
  proposalState,
  saidShare,
} from './ownership-chart';

/** A percentage as decimal text, as the tests compute it. */
const percent = z.string();
const test = z.strictObject({
  regime: z.enum(ownershipRegimes),
  verdict: z.enum(ownershipVerdicts),
  /** What restricted owners hold at least, and at most if everything unknown is theirs. */
  least: percent,
  most: percent,
});

/** What one regime says of the distributor on the day. */
export const regimeVerdict = z.strictObject({
  ...test.shape,
  sentence: z.enum(['BLOCKED', 'MAY_REACH', 'NEAR', 'NONE', 'OWNERS_UNKNOWN', 'NOBODY_ON_FILE']),
  /** Ids of the listed persons whose holdings make it. */
  by: z.array(z.uuid()),
  /** Ids of the edges it rests on, from the distributor upwards. */
  proof: z.array(z.uuid()),
  control: z.array(
    z.strictObject({
      rule: z.enum(['C1', 'C2', 'C3', 'C4']),
      level: z.enum(['CONTROL', 'CONTROL_SUSPECT', 'CONTROL_REVIEW']),
      holder: z.uuid(),
      over: z.uuid(),
    }),
  ),
  /** Of the BIS rule on affiliates alone: whether it holds on the day. */
  state: z.enum(['NOT_YET', 'IN_FORCE', 'STAYED', 'IN_FORCE_UNCONFIRMED']).nullable(),
  /** What the listed hold when shares are multiplied along every way, where a circle stands above. */
  lookThrough: percent.nullable(),
  byHand: z.boolean(),
});

/** Where a party or edge is known from: the distributor's record, or what was entered here. */
const origin = z.enum(['RECORD', 'ENTERED']);

export const chartProposal = z.strictObject({
  id: z.uuid(),
  origin: proposalOrigin,
  state: proposalState,
  changes: z.array(chartChange),
  reason: z.string(),
  notes: z.array(importNote),
  proposedAt: fields.instant,
  proposedBy: z.string(),
  decidedAt: fields.instant.nullable(),
  decidedBy: z.string().nullable(),
  decision: z.string().nullable(),
  /** Whether whoever asks may accept it: a person other than the one who proposed it. */
  mayAccept: z.boolean(),
});

/** Who owns a distributor on a day, and what every regime says. */
export const ownershipView = z.strictObject({
  id: z.uuid(),
  asOf: fields.date,
  /** Days on which something begins or ends, ascending. */
  days: z.array(fields.date),
  method: z.string(),
  /** What named owners hold at least. */
  known: percent,
  /** Whether the shares on file come to more than the whole. */
  overstated: z.boolean(),
  cycles: z.array(z.array(z.uuid())),
  verdicts: z.array(regimeVerdict),
  parties: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      kind: ownershipPartyKind,
      country: z.string().nullable(),
      origin,
      listed: z.array(z.strictObject({ regime: z.enum(ownershipRegimes), list: z.string() })),
      tests: z.array(test),
    }),
  ),
  /** Those that hold on the day. */
  edges: z.array(
    z.strictObject({
      id: z.uuid(),
      owner: z.uuid(),
      asset: z.uuid(),
      capital: saidShare.nullable(),
      votes: saidShare.nullable(),
      from: fields.date.nullable(),
      until: fields.date.nullable(),
      source: ownershipSource,
      origin,
    }),
  ),
  /** Everything entered, for all days. */
  entries: z.array(
    z.strictObject({
      id: z.uuid(),
      revision: z.number().int(),
      fact: chartFact,
      recordedAt: fields.instant,
      recordedBy: z.string(),
      reason: z.string(),
    }),
  ),
  proposals: z.array(chartProposal),
});

const ofDistributor = z.strictObject({ id: fields.id<'distributor'>() });

export const readOwnership = route({
  id: 'readOwnership',
  method: 'GET',
  path: 'distributors/:id/ownership',
  summary: 'Who owns a distributor on a day, and what every ownership test says of it, with proof',
  params: ofDistributor,
  query: z.strictObject({
    /** Today unless said. */
    on: fields.date.optional(),
    /** As it was known then; now unless said. */
    known: fields.instant.optional(),
  }),
  response: ownershipView,
  refusals: ['NOT_FOUND'],
});

export const changeOwnership = route({
  id: 'changeOwnership',
  method: 'POST',
  path: 'distributors/:id/ownership/changes',
  summary: 'Say who owns whom: additions are made at once, corrections and removals wait for a second person',
  idempotent: 'key-required',
  params: ofDistributor,
  body: z.strictObject({ changes: z.array(chartChange).min(1).max(200), reason: fields.text(2000) }),
  response: z.strictObject({
    /** Made at once, or waiting for a second person. */
    outcome: z.enum(['MADE', 'PROPOSED']),
    proposal: z.uuid().nullable(),
  }),
  refusals: ['NOT_FOUND', 'OWNERSHIP_CHANGE_INVALID', 'OWNERSHIP_CHART_FULL'],
});

export const decideOwnership = route({
  id: 'decideOwnership',
  method: 'POST',
  path: 'distributors/:id/ownership/proposals/:proposal/decisions',
  summary: 'Accept proposed changes of ownership as a second person, or reject them',
  idempotent: 'key-required',
  params: z.strictObject({ id: fields.id<'distributor'>(), proposal: z.uuid() }),
  body: z.strictObject({ verdict: z.enum(['ACCEPT', 'REJECT']), reason: fields.text(2000) }),
  response: chartProposal,
  refusals: [
    'NOT_FOUND',
    'OWNERSHIP_PROPOSAL_DECIDED',
    'OWNERSHIP_NEEDS_ANOTHER_PERSON',
    'OWNERSHIP_CHANGE_INVALID',
    'OWNERSHIP_CHART_FULL',
  ],
});

export const importOwnership = route({
  id: 'importOwnership',
  method: 'POST',
  path: 'distributors/:id/ownership/imports',
  summary: 'Hand in a file of owners (BODS 0.4 or GLEIF, JSON); what it would add waits for a second person',
  params: ofDistributor,
  upload: 'multipart/form-data',
  response: z.strictObject({
    proposal: z.uuid(),
    origin: proposalOrigin,
    /** How many facts it would add, and how many of its statements make none or not the whole of one. */
    changes: z.number().int(),
    notes: z.number().int(),
  }),
  status: 201,
  refusals: [
    'NOT_FOUND',
    'OWNERSHIP_FILE_BROKEN',
    'OWNERSHIP_CHANGE_INVALID',
    'OWNERSHIP_CHART_FULL',
    'BODY_TOO_LARGE',
  ],
});
