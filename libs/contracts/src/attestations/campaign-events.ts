import {
  askRefusals,
  businessActivities,
  campaignOutcomes,
  campaignStates,
  distributorStates,
  riskTiers,
  templateKinds,
} from '@downstream/kernel';
import * as z from 'zod';
import { doer } from '../author';
import { many } from '../distributors/query';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';

/** So many distributors go into one campaign. */
export const MOST_CAMPAIGN = 5_000;

/** Whom a campaign asks: those that are marked, or everybody a filter finds. */
export const campaignSelection = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('MARKED'),
    ids: z.array(fields.id<'distributor'>()).min(1).max(MOST_CAMPAIGN),
  }),
  z.strictObject({
    kind: z.literal('FILTER'),
    q: fields.search(200).optional(),
    country: many(fields.country).optional(),
    state: many(z.enum(distributorStates)).optional(),
    tier: many(z.enum(riskTiers)).optional(),
    hold: z.enum(['OPEN', 'NONE']).optional(),
    /** A product line by its whole name, capitals aside. */
    productLine: fields.line(120).optional(),
    /** What the distributor has answered it does with goods; `STOCK` are the stockists. */
    activity: many(z.enum(businessActivities)).optional(),
  }),
]);

/** What came of those whom a campaign had planned to ask. */
export const campaignCounts = z.strictObject({
  asked: z.number().int(),
  refused: z.number().int(),
  failed: z.number().int(),
  /** Whose turn never came, for it was stopped. */
  left: z.number().int(),
});

const campaign = z.strictObject({
  id: fields.id<'campaign'>(),
  title: personal(z.string()),
  kind: z.enum(templateKinds),
  which: campaignSelection,
  onlyMissing: z.boolean(),
  dueAt: fields.instant,
  note: personal(z.string()).nullable(),
  state: z.enum(campaignStates),
  planned: z.number().int(),
  counts: campaignCounts.nullable(),
  started: doer,
  endedAt: fields.instant.nullable(),
});

const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'campaign', state: campaign });

/** Somebody asks many distributors for attestations of one template. A worker does it; each that is asked names this event as its cause. */
export const campaignStarted = of('campaign.started');
/** Everybody was gone through. */
export const campaignDone = of('campaign.done');
/** Somebody stopped it: whose turn had not come is not asked. */
export const campaignCancelled = of('campaign.cancelled');

/** What came of one distributor of a campaign. */
export const campaignOutcomeFacts = {
  outcome: z.enum(campaignOutcomes),
  /** Why it was not asked; `null` for those who were, whose turn has not come, and where something broke. */
  reason: z.enum(askRefusals).nullable(),
};
