import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { holdView } from './hold';

export const voteHoldRelease = route({
  id: 'voteHoldRelease',
  method: 'POST',
  path: 'holds/:id/release-votes',
  summary: 'Votes for the release of a hold; the vote of the second person releases it.',
  params: z.strictObject({ id: fields.id<'hold'>() }),
  body: z.strictObject({ reason: fields.text(2000) }),
  response: holdView,
  status: 201,
  refusals: ['NOT_FOUND', 'HOLD_ALREADY_RELEASED', 'HOLD_NEEDS_ANOTHER_PERSON'],
  idempotent: 'key-required',
});
