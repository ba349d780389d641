import { changeDirections, changeStates, changeUrgencies, watchedKinds } from '@downstream/kernel';
import * as z from 'zod';
import { many } from '../distributors/query';
import { deed } from '../distributors/who';
import * as fields from '../fields';
import { route } from '../route';

const changeParams = z.strictObject({ id: fields.id<'materialChange'>() });

/** One thing that held or holds: `what` is a code that the pages have words for. */
export const watchedFact = z.strictObject({ what: z.string(), value: z.string(), ref: z.string().nullable() });

/** A change of something under watch, before and after. */
export const materialChangeView = z.strictObject({
  id: fields.id<'materialChange'>(),
  distributor: z.strictObject({ id: fields.id<'distributor'>(), name: z.string(), country: fields.country }),
  kind: z.enum(watchedKinds),
  subject: z.string(),
  before: z.array(watchedFact),
  after: z.array(watchedFact),
  direction: z.enum(changeDirections),
  urgency: z.enum(changeUrgencies),
  state: z.enum(changeStates),
  at: fields.instant,
  lookBy: fields.instant.nullable(),
  reviewId: fields.id<'review'>().nullable(),
  triaged: deed.extend({ reason: z.string().nullable() }).nullable(),
  /** Looks at this distributor of the last thirty days that found everything as it was. */
  withoutEffect: z.number().int(),
});

export const listMaterialChanges = route({
  id: 'listMaterialChanges',
  method: 'GET',
  path: 'monitoring/changes',
  summary: 'What became different of distributors under watch, before and after, the newest first',
  query: z.strictObject({
    state: many(z.enum(changeStates)).optional(),
    kind: many(z.enum(watchedKinds)).optional(),
    distributor: fields.id<'distributor'>().optional(),
    review: fields.id<'review'>().optional(),
    ...fields.page,
  }),
  response: fields.pageOf(materialChangeView),
  refusals: ['CURSOR_INVALID'],
});

export const dismissMaterialChange = route({
  id: 'dismissMaterialChange',
  method: 'POST',
  path: 'monitoring/changes/:id/dismissal',
  summary: 'Say that nothing follows from a change, and why',
  params: changeParams,
  body: z.strictObject({ reason: fields.text(2000) }),
  response: materialChangeView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});

export const takeUpMaterialChange = route({
  id: 'takeUpMaterialChange',
  method: 'POST',
  path: 'monitoring/changes/:id/review',
  summary: 'Take a change into the review under way, or open one',
  params: changeParams,
  body: z.strictObject({ reason: fields.text(2000).nullable().default(null) }),
  response: materialChangeView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'REASON_REQUIRED'],
});
