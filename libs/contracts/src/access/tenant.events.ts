import { tenantKinds } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';

const state = z.strictObject({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(tenantKinds),
  secondFactorRequired: z.boolean(),
});

/** A workspace, or the deployment's own log, was made. */
export const tenantCreated = event({ type: 'tenant.created', version: 1, subject: 'tenant', state });

/** The workspace's policy changed. */
export const tenantPolicyChanged = event({ type: 'tenant.policy-changed', version: 1, subject: 'tenant', state });
