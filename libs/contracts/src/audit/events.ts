import { z } from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { dossierScope } from './dossiers';

/** A dossier was exported. It names what the dossier must hold, so that nothing can be left out of it unseen. */
export const dossierExported = event({
  type: 'dossier.exported',
  version: 1,
  subject: 'dossier',
  state: z.strictObject({
    id: z.uuid(),
    scope: dossierScope,
    asOf: fields.instant,
    /** Number of events of the scope up to `asOf`, this one not counted. */
    events: z.number().int(),
    /** SHA-256 of the canonical list of the scope's subject heads. */
    headsHash: fields.sha256,
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
