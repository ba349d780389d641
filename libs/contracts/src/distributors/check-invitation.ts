import { invitationFindings } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { distributorParams } from './ids';

export const checkInvitation = route({
  id: 'checkInvitation',
  method: 'POST',
  path: 'distributors/:id/invitation/check',
  summary: 'Everything that stands in the way of this invitation, and what is worth a look, before it is sent.',
  params: distributorParams,
  body: z.strictObject({ name: fields.search(200), email: fields.search(254) }),
  response: z.strictObject({
    findings: z.array(
      z.strictObject({
        code: z.enum(invitationFindings),
        /** What is blocking is mended first: the invitation would be refused with it. */
        blocking: z.boolean(),
      }),
    ),
  }),
  refusals: ['NOT_FOUND'],
});
