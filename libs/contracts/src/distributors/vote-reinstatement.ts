import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { distributorParams } from './ids';
import { distributorView } from './view';

export const voteReinstatement = route({
  id: 'voteReinstatement',
  method: 'POST',
  path: 'distributors/:id/reinstatement-votes',
  summary: 'Votes for the end of a suspension; the vote of the second person brings the approval back.',
  params: distributorParams,
  body: z.strictObject({ reason: fields.text(2000) }),
  response: distributorView,
  status: 201,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'SUSPENSION_NEEDS_ANOTHER_PERSON'],
  idempotent: 'key-required',
});
