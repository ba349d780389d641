import { askRefusals, attestationStates, campaignOutcomes, campaignStates, templateKinds } from '@downstream/kernel';
import * as z from 'zod';
import { many } from '../distributors/query';
import { deed } from '../distributors/who';
import * as fields from '../fields';
import { route } from '../route';
import { campaignCounts, campaignOutcomeFacts, campaignSelection, MOST_CAMPAIGN } from './campaign-events';

/** So many distributors are shown by name before a campaign starts; all of them are counted. */
export const CAMPAIGN_SHOWN = 200;

const params = z.strictObject({ id: fields.id<'campaign'>() });
const distributor = z.strictObject({ id: fields.id<'distributor'>(), name: z.string(), country: z.string() });

const asked = {
  kind: z.enum(templateKinds),
  which: campaignSelection,
  /** Leaves out whoever has one in force that does not end soon. */
  onlyMissing: z.boolean().default(true),
};

/** A campaign with how far those are whom it has asked. */
export const campaignView = z.strictObject({
  id: fields.id<'campaign'>(),
  title: z.string(),
  kind: z.enum(templateKinds),
  state: z.enum(campaignStates),
  onlyMissing: z.boolean(),
  dueAt: fields.instant,
  note: z.string().nullable(),
  planned: z.number().int(),
  counts: campaignCounts,
  /** Of those who were asked, by how far they are now. */
  steps: z.strictObject({
    ASKED: z.number().int(),
    OPENED: z.number().int(),
    SIGNED: z.number().int(),
    ACCEPTED: z.number().int(),
    ENDED: z.number().int(),
  }),
  started: deed,
  endedAt: fields.instant.nullable(),
});

export const previewCampaign = route({
  id: 'previewCampaign',
  method: 'POST',
  path: 'statement-campaigns/preview',
  summary: 'Says whom a campaign would ask and whom not, with the reason, and does nothing.',
  body: z.strictObject(asked),
  response: z.strictObject({
    /** Everybody the selection finds. */
    found: z.number().int(),
    asks: z.number().int(),
    refused: z.array(z.strictObject({ reason: z.enum(askRefusals), n: z.number().int() })),
    /** The first of them by name, those who would not be asked before the others. */
    rows: z.array(z.strictObject({ distributor, reason: z.enum(askRefusals).nullable() })).max(CAMPAIGN_SHOWN),
  }),
  refusals: ['CAMPAIGN_TOO_LARGE'],
});

export const startCampaign = route({
  id: 'startCampaign',
  method: 'POST',
  path: 'statement-campaigns',
  summary: 'Asks many distributors for attestations of one template; a worker does it, each distributor by itself.',
  body: z.strictObject({
    ...asked,
    title: fields.line(120),
    days: z.number().int().min(1).max(90).default(14),
    note: fields.text(2000).nullable().default(null),
    /** How many the preview said would be asked. */
    expected: z.number().int().min(1).max(MOST_CAMPAIGN),
  }),
  response: campaignView,
  status: 202,
  idempotent: 'key-required',
  refusals: ['CAMPAIGN_TOO_LARGE', 'CAMPAIGN_CHANGED'],
});

export const listCampaigns = route({
  id: 'listCampaigns',
  method: 'GET',
  path: 'statement-campaigns',
  summary: 'Campaigns, the newest first, each with how far it is.',
  query: z.strictObject({ ...fields.page, state: many(z.enum(campaignStates)).optional() }),
  response: fields.pageOf(campaignView),
  refusals: ['CURSOR_INVALID'],
});

export const readCampaign = route({
  id: 'readCampaign',
  method: 'GET',
  path: 'statement-campaigns/:id',
  summary: 'One campaign with how far it is.',
  params,
  response: campaignView,
  refusals: ['NOT_FOUND'],
});

export const listCampaignOutcomes = route({
  id: 'listCampaignOutcomes',
  method: 'GET',
  path: 'statement-campaigns/:id/outcomes',
  summary: 'What came of each distributor of a campaign, in the order in which they are asked.',
  params,
  query: z.strictObject({ ...fields.page, outcome: many(z.enum(campaignOutcomes)).optional() }),
  response: fields.pageOf(
    z.strictObject({
      ...campaignOutcomeFacts,
      distributor,
      at: fields.instant.nullable(),
      /** What it was asked for, and where that stands now. */
      statement: z.strictObject({ id: fields.id<'attestation'>(), state: z.enum(attestationStates) }).nullable(),
    }),
  ),
  refusals: ['NOT_FOUND', 'CURSOR_INVALID'],
});

export const campaignOutcomesCsv = route({
  id: 'campaignOutcomesCsv',
  method: 'GET',
  path: 'statement-campaigns/:id/outcomes.csv',
  summary: 'What came of each distributor of a campaign, as a table.',
  params,
  query: z.strictObject({ language: z.enum(['en', 'de']).default('en') }),
  binary: 'text/csv',
  refusals: ['NOT_FOUND'],
});

export const followCampaign = route({
  id: 'followCampaign',
  method: 'GET',
  path: 'statement-campaigns/:id/progress',
  summary: 'How far a campaign is, as server-sent events until it has ended.',
  params,
  binary: 'text/event-stream',
  refusals: ['NOT_FOUND'],
});

export const cancelCampaign = route({
  id: 'cancelCampaign',
  method: 'POST',
  path: 'statement-campaigns/:id/cancellation',
  summary: 'Stops a campaign: who was asked stays asked, nobody else is.',
  params,
  response: campaignView,
  idempotent: 'key-required',
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
