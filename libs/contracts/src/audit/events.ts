import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { dossierScope } from './dossiers';

/** Somebody asked for a dossier; a worker makes it. */
export const dossierRequested = event({
  type: 'dossier.requested',
  version: 1,
  subject: 'dossier',
  state: z.strictObject({ id: z.uuid(), scope: dossierScope, requestedAt: fields.instant }),
});

/** A dossier was exported. It names what the dossier must hold, so that nothing can be left out of it unseen. */
export const dossierExported = event({
  type: 'dossier.exported',
  version: 1,
  subject: 'dossier',
  state: z.strictObject({
    id: z.uuid(),
    scope: dossierScope,
    requestedAt: fields.instant,
    asOf: fields.instant,
    /** The export looked at the places 0 to `size`-1 of the log. */
    size: z.number().int(),
    /** Number of events of the scope among them. */
    events: z.number().int(),
    /** SHA-256 of the canonical list of the scope's subject heads. */
    heads: fields.sha256,
    previous: z.strictObject({ size: z.number().int(), root: fields.sha256 }).nullable(),
  }),
});

/** An auditor looked at a page of the audit room. */
export const auditViewed = event({
  type: 'audit.viewed',
  version: 1,
  subject: 'audit-view',
  state: z.strictObject({
    id: z.uuid(),
    what: z.enum(['LOG', 'CHECKPOINTS', 'POPULATION', 'DOSSIERS', 'DOSSIER_FILE']),
    target: z.string().nullable(),
    at: fields.instant,
  }),
});
