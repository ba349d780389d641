import * as z from 'zod';
import { route } from '../route';
import { tenantView } from './parts';

/** The workspace and its policy. */
export const readTenant = route({
  id: 'readTenant',
  method: 'GET',
  path: 'tenant',
  summary: 'The workspace and its policy',
  response: tenantView,
});

/** Changes the policy. Turning the second factor on ends every session that was begun without one. */
export const changeTenantPolicy = route({
  id: 'changeTenantPolicy',
  method: 'PATCH',
  path: 'tenant',
  summary: 'Change the workspace’s policy',
  body: z.strictObject({ secondFactorRequired: z.boolean() }),
  response: tenantView,
  concurrency: 'if-match',
});
