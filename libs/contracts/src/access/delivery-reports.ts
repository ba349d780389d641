import * as z from 'zod';
import { id } from '../fields';
import { route } from '../route';

/**
 * What became of one recipient of a mail server's report: `RECORDED`, also `BEFORE`; `STILL_TRIED` and `ARRIVED`, which are
 * no news of a letter that came back; `NOT_OURS`, where no letter to somebody of a distributor is meant.
 */
export const reportOutcomes = ['RECORDED', 'BEFORE', 'STILL_TRIED', 'ARRIVED', 'NOT_OURS'] as const;

export const handInDeliveryReport = route({
  id: 'handInDeliveryReport',
  method: 'POST',
  path: 'delivery-reports',
  summary:
    'Takes in one mail by which a mail server says that a letter came back (RFC 3464), as it came. Nothing but the outcome is kept of it; a mail that is no such report has none.',
  upload: 'application/octet-stream',
  response: z.strictObject({
    /** One for each recipient it speaks of. */
    recipients: z.array(
      z.strictObject({
        outcome: z.enum(reportOutcomes),
        /** Whose letter it was, where it was one of the workspace's that came back. */
        distributorId: id<'distributor'>().nullable(),
      }),
    ),
  }),
  refusals: ['BODY_MALFORMED', 'BODY_TOO_LARGE', 'TOO_MANY_REQUESTS'],
});
