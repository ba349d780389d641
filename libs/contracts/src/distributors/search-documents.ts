import { documentKinds } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { writtenName } from './facts';

export const searchDocuments = route({
  id: 'searchDocuments',
  method: 'GET',
  path: 'search/documents',
  summary:
    'Finds documents in use by a part of the name of their present file, or of the note beside them, the newest first.',
  query: z.strictObject(fields.question),
  response: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: fields.id<'document'>(),
        kind: z.enum(documentKinds),
        /** What the present file is called. */
        name: z.string(),
        distributor: z.strictObject({ id: fields.id<'distributor'>(), legalName: writtenName() }),
      }),
    ),
    /** Whether there are more that answer the question. */
    more: z.boolean(),
  }),
});
