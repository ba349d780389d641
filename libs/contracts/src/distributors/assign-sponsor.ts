import { distributorStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { distributorFilter } from './list-distributors';

/** So many distributors change in one go. */
export const MOST_ASSIGNED = 1_000;

const asked = {
  /** Those that are marked, or everything a view of the list finds. */
  which: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('MARKED'),
      ids: z.array(fields.id<'distributor'>()).min(1).max(MOST_ASSIGNED),
    }),
    z.strictObject({ kind: z.literal('VIEW'), ...distributorFilter }),
  ]),
  /** The sponsor they get; `null` for none. */
  sponsorId: fields.id<'user'>().nullable(),
};

/** What becomes of whom. */
export const sponsorChange = z.strictObject({
  /** How many get the sponsor. */
  changes: z.number().int(),
  /** How many have it already. */
  same: z.number().int(),
  /** Those whose facts may not be changed now, by their state, with the names of some. */
  locked: z.array(
    z.strictObject({ state: z.enum(distributorStates), n: z.number().int(), names: z.array(z.string()) }),
  ),
});

export const listSponsors = route({
  id: 'listSponsors',
  method: 'GET',
  path: 'sponsors',
  summary: 'Who can be the sponsor of a distributor: everybody at the desk who may change its facts, by name',
  response: z.strictObject({ people: z.array(z.strictObject({ id: fields.id<'user'>(), name: z.string() })) }),
});

export const previewSponsor = route({
  id: 'previewSponsor',
  method: 'POST',
  path: 'sponsor-assignments/preview',
  summary: 'Says what giving several distributors a sponsor would do to whom, and does nothing',
  body: z.strictObject(asked),
  response: sponsorChange,
  refusals: ['NOT_FOUND', 'ASSIGNMENT_TOO_MANY'],
});

export const assignSponsor = route({
  id: 'assignSponsor',
  method: 'POST',
  path: 'sponsor-assignments',
  summary: 'Gives several distributors a sponsor, all in one go: those that were shown before, or none',
  body: z.strictObject({
    ...asked,
    /** How many the preview said would change. */
    expected: z.number().int().min(1).max(MOST_ASSIGNED),
  }),
  response: sponsorChange,
  refusals: ['NOT_FOUND', 'ASSIGNMENT_TOO_MANY', 'ASSIGNMENT_CHANGED'],
  idempotent: 'key-required',
});
