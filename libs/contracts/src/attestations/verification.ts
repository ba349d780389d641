import { templateKinds } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';

const roles = ['END_USER', 'ISSUER', 'COMPLIANCE'] as const;

/** Whether a statement counts today, as anybody may know it: never why it does not. */
export const statementStandings = [
  'ACTIVE',
  'NOT_YET_ACCEPTED',
  'EXPIRED',
  'ENDED',
  'SUPERSEDED',
  'NOT_ASKED',
] as const;

/** Why a file is not as it was made. */
export const alterations = ['BYTES_CHANGED', 'ADDED_TO', 'SEAL_DAMAGED', 'SEAL_REMOVED', 'DATA_CHANGED'] as const;

export const verifiedStatementView = z.strictObject({
  id: z.string(),
  number: z.number().int(),
  kind: z.enum(templateKinds),
  supplier: z.string(),
  distributor: z.string(),
  from: fields.date.nullable(),
  to: fields.date.nullable(),
  signatures: z.array(z.strictObject({ role: z.enum(roles), at: fields.instant })),
  standing: z.enum(statementStandings),
});

export const fileVerdict = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('VERIFIED'),
    form: z.enum(['PDF', 'JSON']),
    /** Null for a document of the installation that is no statement. */
    statement: verifiedStatementView.nullable(),
  }),
  z.strictObject({ verdict: z.literal('ALTERED'), why: z.enum(alterations) }),
  z.strictObject({ verdict: z.literal('UNKNOWN'), why: z.enum(['NOT_OURS', 'UNREADABLE']) }),
]);

export const verifyFile = route({
  id: 'verifyFile',
  method: 'POST',
  path: 'verification',
  summary:
    'Says of a PDF or JSON file whether it is a statement as this installation made it, and what it is. Open to everybody; nothing of the file is kept.',
  upload: 'application/octet-stream',
  response: fileVerdict,
  refusals: ['BODY_MALFORMED', 'BODY_TOO_LARGE', 'TOO_MANY_REQUESTS'],
});
