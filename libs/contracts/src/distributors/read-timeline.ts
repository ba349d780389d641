import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { distributorParams } from './ids';
import { who } from './who';

/** A JSON value as it stood; personal data that has been erased since is `{ "erased": true }`. */
const value = z.unknown();

/** One event that concerns a distributor, of whatever room. */
export const timelineEntry = z.strictObject({
  id: fields.id<'event'>(),
  at: fields.instant,
  /** The event's type, such as `distributor.submitted` or `hold.placed`. */
  type: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  actor: who,
  /** Whether it was done in the distributor's name. */
  onBehalf: z.boolean(),
  /** What changed in the record: RFC 6901 pointer, value before and after. Empty for the first event of a record. */
  changes: z.array(z.strictObject({ field: z.string(), old: value, new: value })),
  reason: z.string().nullable(),
});

export const readTimeline = route({
  id: 'readTimeline',
  method: 'GET',
  path: 'distributors/:id/timeline',
  summary: 'Everything that happened to a distributor, newest first, with what each event changed.',
  params: distributorParams,
  query: z.strictObject({ ...fields.page }),
  response: fields.pageOf(timelineEntry),
  refusals: ['NOT_FOUND', 'CURSOR_INVALID'],
});
