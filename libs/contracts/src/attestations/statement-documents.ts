import { languages } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { statementParams } from './statement-views';

const number = z.coerce.number().int().min(1).max(100_000);
const filed = statementParams.extend({ number });
const own = z.strictObject({ statement: fields.id<'attestation'>(), version: number });
const reading = z.strictObject({ language: z.enum(languages).default('en') });

export const printStatement = route({
  id: 'printStatement',
  method: 'GET',
  path: 'statements/:id/versions/:number/statement.pdf',
  summary:
    'What everybody signed under a number, as it was written out in a language then: sealed, with the signed JSON attached.',
  params: filed,
  query: reading,
  binary: 'application/pdf',
  refusals: ['NOT_FOUND'],
});

export const readStatementDocument = route({
  id: 'readStatementDocument',
  method: 'GET',
  path: 'statements/:id/versions/:number/statement.json',
  summary: 'What everybody signed under a number, as the canonical JSON (RFC 8785) that verifies by itself.',
  params: filed,
  binary: 'application/json',
  refusals: ['NOT_FOUND'],
});

export const printPortalStatement = route({
  id: 'printPortalStatement',
  method: 'GET',
  path: 'portal/statements/:statement/signed/:version/statement.pdf',
  summary: 'The same for the distributor: what it signed, sealed, in the language it is read in.',
  params: own,
  query: reading,
  binary: 'application/pdf',
  refusals: ['NOT_FOUND'],
});

export const readPortalStatementDocument = route({
  id: 'readPortalStatementDocument',
  method: 'GET',
  path: 'portal/statements/:statement/signed/:version/statement.json',
  summary: 'The same for the distributor, as the canonical JSON that verifies by itself.',
  params: own,
  binary: 'application/json',
  refusals: ['NOT_FOUND'],
});

export const printPortalStatementToSign = route({
  id: 'printPortalStatementToSign',
  method: 'GET',
  path: 'portal/statements/:statement/to-sign.pdf',
  summary:
    'What whoever signs next would sign, as a PDF with a place for the name and the hand: to be signed on paper, or with a certificate.',
  params: z.strictObject({ statement: fields.id<'attestation'>() }),
  query: reading,
  binary: 'application/pdf',
  refusals: ['NOT_FOUND', 'ANSWERS_INCOMPLETE', 'NOT_THE_SIGNER'],
});
