import * as z from 'zod';
import * as fields from '../fields';
import { deed, voteView } from './who';

/** On what ground something is stopped. */
export const holdBasis = z.enum(['PRECAUTION', 'LIST_MATCH', 'CONTRADICTION', 'ORDER_OF_AUTHORITY']);

/** A stop beside any state: placed by one person, released by two. Never shown to the distributor. */
export const holdView = z.strictObject({
  id: fields.id<'hold'>(),
  distributorId: fields.id<'distributor'>(),
  scope: z.literal('PARTY'),
  /** Null, like cause and reason, for callers who may not see checks when it was placed because of a list match. */
  basis: holdBasis.nullable(),
  /** Id of what gave rise to it, such as a hit. */
  cause: z.string().nullable(),
  reason: z.string().nullable(),
  placed: deed,
  releaseVotes: z.array(voteView),
  /** How many votes of different people release it. */
  votesNeeded: z.number().int(),
  releasedAt: fields.instant.nullable(),
  version: z.number().int(),
});
