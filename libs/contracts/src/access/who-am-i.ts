import { banners, deploymentGrants, sessionStates, shells } from '@downstream/kernel';
import * as z from 'zod';
import { id, instant } from '../fields';
import { route } from '../route';
import { grade, language, role, tenantView, userId } from './parts';

/**
 * Who the browser's session belongs to. Answers 200 in every state: `user` is null until the sign-in is complete, and
 * a sign-in under way shows no more than its next step and, after a portal link, who asks and where the code went.
 */
export const whoAmI = route({
  id: 'whoAmI',
  method: 'GET',
  path: 'session',
  summary: 'Who is signed in, with rights and banners',
  response: z.strictObject({
    state: z.enum(['SIGNED_OUT', ...sessionStates]),
    user: z
      .strictObject({
        id: userId,
        personId: id<'person'>(),
        name: z.string(),
        email: z.string(),
        language,
        roles: z.array(role),
        grade: grade.nullable(),
      })
      .nullable(),
    tenant: tenantView.omit({ version: true }).nullable(),
    shell: z.enum(shells).nullable(),
    /** Everything the person may do, as `@Allow(...)` names it. For drawing only: the server asks again. */
    permissions: z.array(z.string()),
    grants: z.array(z.enum(deploymentGrants)),
    /** Portal users: their distributor. */
    party: z.strictObject({ id: id<'party'>() }).nullable(),
    /** Auditors: until when the audit room is open to them. */
    engagement: z.strictObject({ expiresAt: instant }).nullable(),
    banners: z.array(z.enum(banners)),
    /** In state CODE: the address the code went to, mostly hidden (`m…@example.com`). */
    emailHint: z.string().nullable(),
  }),
});
