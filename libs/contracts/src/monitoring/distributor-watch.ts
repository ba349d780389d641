import { partyRoles, reviewDateSteps, watchGaps, watchStandings } from '@downstream/kernel';
import * as z from 'zod';
import { distributorParams } from '../distributors/ids';
import * as fields from '../fields';
import { route } from '../route';

/** One distributor under watch: who is, since when, with which heartbeat, and when its next review is due. */
export const distributorWatch = z.strictObject({
  /** Null where it is not under watch: not submitted yet, or the relation has ended. */
  since: fields.instant.nullable(),
  /** When the one of its parties was searched for that it is longest ago for; null where one never was. */
  lastSearched: fields.instant.nullable(),
  /** By when the next pass is promised. */
  nextBy: fields.instant.nullable(),
  parties: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      role: z.enum(partyRoles),
      since: fields.instant,
      lastSearched: fields.instant.nullable(),
      standing: z.enum(watchStandings),
      gap: z.enum(watchGaps).nullable(),
      /** Passes of the last thirty days that held it. */
      passes: z.number().int(),
      /** Times of the last thirty days without a heartbeat that were longer than they may be. */
      silences: z.array(z.strictObject({ from: fields.instant, until: fields.instant })),
    }),
  ),
  review: z
    .strictObject({ dueAt: fields.instant, step: z.enum(reviewDateSteps).nullable(), opensAt: fields.instant })
    .nullable(),
  openChanges: z.number().int(),
  /** Looks of the last thirty days that found everything as it was. */
  withoutEffect: z.number().int(),
});

export const readDistributorWatch = route({
  id: 'readDistributorWatch',
  method: 'GET',
  path: 'distributors/:id/monitoring',
  summary: 'How a distributor is watched between reviews',
  params: distributorParams,
  response: distributorWatch,
  refusals: ['NOT_FOUND'],
});
