import { languages } from '@downstream/kernel';
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
  /** The letters and the portal speak to the person in this language; one who has an account keeps their own. */
  body: z.strictObject({ name: fields.line(200), email: fields.email, language: z.enum(languages).default('en') }),
  response: distributorView,
  refusals: ['NOT_FOUND', 'INVITATION_REFUSED', 'EMAIL_IN_USE'],
});
