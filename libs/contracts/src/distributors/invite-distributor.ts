import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { distributorParams } from './ids';
import { distributorView } from './view';

export const inviteDistributor = route({
  id: 'inviteDistributor',
  method: 'POST',
  path: 'distributors/:id/invitation',
  summary: 'Invites a person of the distributor to the portal; a draft becomes invited with it.',
  params: distributorParams,
  body: z.strictObject({ name: fields.line(200), email: fields.email }),
  response: distributorView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'EMAIL_IN_USE'],
});
