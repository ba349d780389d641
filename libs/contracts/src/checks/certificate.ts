import * as z from 'zod';
import { route } from '../route';

/** The certificate of any screening, as canonical JSON (RFC 8785): the very bytes that verify offline. */
export const readCertificate = route({
  id: 'readCertificate',
  method: 'GET',
  path: 'screenings/:id/certificate.json',
  summary: 'The signed certificate of a screening, of a distributor or of others, that verifies offline',
  params: z.strictObject({ id: z.uuid() }),
  binary: 'application/json',
  refusals: ['NOT_FOUND', 'SCREENING_NOT_DONE', 'RUN_TOO_OLD'],
});

export const printCertificate = route({
  id: 'printCertificate',
  method: 'GET',
  path: 'screenings/:id/certificate.pdf',
  summary: 'The certificate to read and file, with the signed JSON attached to it',
  params: z.strictObject({ id: z.uuid() }),
  binary: 'application/pdf',
  refusals: ['NOT_FOUND', 'SCREENING_NOT_DONE', 'RUN_TOO_OLD'],
});
