import * as z from 'zod';
import * as fields from './fields';

/** Who did something and when, as events keep it. */
export const doer = z.strictObject({
  kind: z.enum(['user', 'key', 'system']),
  actorId: fields.id<'actor'>(),
  /** The human behind the account or key; null for machines. */
  personId: fields.id<'person'>().nullable(),
  at: fields.instant,
});

/** The same where somebody may act for a party. */
export const author = doer.extend({ onBehalfOf: fields.id<'party'>().nullable() });
