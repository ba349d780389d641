import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';

export const dossierScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('log') }),
  z.strictObject({ kind: z.literal('party'), party: fields.id<'distributor'>() }),
]);

export const dossierView = z.strictObject({
  id: z.uuid(),
  scope: dossierScope,
  /** Name of the distributor, or of the tenant. */
  title: z.string(),
  state: z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED']),
  done: z.number().int(),
  total: z.number().int().nullable(),
  asOf: fields.instant,
  requestedBy: z.string(),
  requestedAt: fields.instant,
  events: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
  /** SHA-256 of the ZIP, to be kept apart from it. */
  sha256: fields.sha256.nullable(),
  /** What the scope leaves out, as message keys. */
  omissions: z.array(z.string()),
  /** What went wrong, for the operator; null unless it failed. */
  error: z.string().nullable(),
});

export const exportDossier = route({
  id: 'exportDossier',
  method: 'POST',
  path: 'audit/dossiers',
  summary: 'Export a dossier that verifies offline: of one distributor, or of the whole tenant',
  idempotent: 'key-required',
  body: z.strictObject({ scope: dossierScope }),
  response: dossierView,
  status: 202,
  refusals: ['NOT_FOUND'],
});

export const listDossiers = route({
  id: 'listDossiers',
  method: 'GET',
  path: 'audit/dossiers',
  summary: 'Dossiers exported so far, the newest first',
  query: z.strictObject({ ...fields.page }),
  response: fields.pageOf(dossierView),
  refusals: ['CURSOR_INVALID'],
});

export const readDossier = route({
  id: 'readDossier',
  method: 'GET',
  path: 'audit/dossiers/:id',
  summary: 'How far an export is',
  params: z.strictObject({ id: z.uuid() }),
  response: dossierView,
  refusals: ['NOT_FOUND'],
});

export const downloadDossier = route({
  id: 'downloadDossier',
  method: 'GET',
  path: 'audit/dossiers/:id/file',
  summary: 'The dossier as a ZIP file',
  params: z.strictObject({ id: z.uuid() }),
  binary: 'application/zip',
  refusals: ['NOT_FOUND', 'LOG_NOT_SEALED'],
});
