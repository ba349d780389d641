import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { statementParams } from './statement-views';

/** What an attestation allows of its items, and who has taken of it. Amounts are decimal digits as text. */
export const readStatementQuantities = route({
  id: 'readStatementQuantities',
  method: 'GET',
  path: 'statements/:id/quantities',
  summary: 'What an attestation that was taken allows of each item, what was taken of it by whom, and what is left.',
  params: statementParams,
  response: z.strictObject({
    lines: z.array(
      z.strictObject({
        id: fields.id<'attestationLine'>(),
        /** As the attestation says it. */
        partNumber: z.string(),
        hs6: z.string(),
        unit: z.string(),
        attested: z.string(),
        taken: z.string(),
        left: z.string(),
        /** The oldest first. */
        uses: z.array(z.strictObject({ consumer: z.string(), amount: z.string(), at: fields.instant })),
      }),
    ),
  }),
  refusals: ['NOT_FOUND'],
});
