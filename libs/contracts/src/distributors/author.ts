import * as z from 'zod';
import * as fields from '../fields';

/** A deed as events keep it. */
export const author = z.strictObject({
  kind: z.enum(['user', 'key', 'system']),
  actorId: fields.id<'actor'>(),
  personId: fields.id<'person'>().nullable(),
  onBehalfOf: fields.id<'party'>().nullable(),
  at: fields.instant,
});
