import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';

/** A signed checkpoint of the log. */
export const checkpointView = z.strictObject({
  size: z.number().int(),
  root: fields.sha256,
  at: fields.instant,
  keyId: z.string(),
  /** The C2SP signed note, word by word. */
  note: z.string(),
});

export const readLog = route({
  id: 'readLog',
  method: 'GET',
  path: 'audit/log',
  summary: 'The sealed log of this tenant: size, what waits, the newest checkpoint and the public key',
  response: z.strictObject({
    origin: z.string(),
    size: z.number().int(),
    waiting: z.number().int(),
    sealedAt: fields.instant.nullable(),
    newest: checkpointView.nullable(),
    /** The verification key in C2SP form. */
    verificationKey: z.string(),
  }),
});

export const listCheckpoints = route({
  id: 'listCheckpoints',
  method: 'GET',
  path: 'audit/checkpoints',
  summary: 'Signed checkpoints, the newest first',
  query: z.strictObject({ ...fields.page }),
  response: fields.pageOf(checkpointView),
  refusals: ['CURSOR_INVALID'],
});
