import {
  documentKinds,
  documentOrigins,
  documentTypes,
  documentValidities,
  pdfTraits,
  scanGaps,
  scanStates,
  type RefusalCode,
} from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { distributorParams } from './ids';
import { deed } from './who';

/** One scan, or why there was none. */
export const documentScan = z.strictObject({
  state: z.enum(scanStates),
  at: fields.instant,
  /** The scanner with the version of its signatures; null where none answered. */
  by: z.string().nullable(),
  gap: z.enum(scanGaps).nullable(),
  /** For INFECTED: what the scanner calls it. */
  found: z.string().nullable(),
});

const version = {
  number: z.number().int(),
  name: z.string(),
  type: z.enum(documentTypes),
  /** Length of the file as it is kept. */
  bytes: z.number().int(),
  issuedOn: fields.date.nullable(),
  /** Its last day. */
  expiresOn: fields.date.nullable(),
  /** Where it stands today. */
  validity: z.enum(documentValidities),
};

/** One file of a document. */
export const documentVersionView = z.strictObject({
  ...version,
  /** Of the file as it is kept. */
  sha256: fields.sha256,
  /** Of the file as it was sent; another one where something was left out. */
  receivedSha256: fields.sha256,
  /** Whether place, camera, author or what stood behind the end of a picture was left out. */
  metadataRemoved: z.boolean(),
  carries: z.array(z.enum(pdfTraits)),
  scan: documentScan,
  added: deed,
});

/** A document with every version, the newest first. */
export const documentView = z.strictObject({
  id: fields.id<'document'>(),
  distributorId: fields.id<'distributor'>(),
  kind: z.enum(documentKinds),
  origin: z.enum(documentOrigins),
  note: z.string().nullable(),
  versions: z.array(documentVersionView),
  /** Since when it is not used any more; null while it is. */
  removed: deed.extend({ reason: z.string() }).nullable(),
  /** Whether the caller's side may put a newer file in its place. */
  mayAddVersion: z.boolean(),
  version: z.number().int(),
});

const name = z.string().max(5_000).default('');
const dates = {
  /** The day on which it was issued. */
  issuedOn: fields.date.nullable().default(null),
  /** Its last day. */
  expiresOn: fields.date.nullable().default(null),
};
const uploadQuery = z.strictObject({
  kind: z.enum(documentKinds),
  /** The file's name; folders and unseen marks are taken off, and its ending is what its content calls for. */
  name,
  note: fields.line(300).nullable().default(null),
  ...dates,
});
const versionQuery = z.strictObject({ name, ...dates });
const documentParams = z.strictObject({ id: fields.id<'document'>() });
const versionParams = documentParams.extend({ number: z.coerce.number().int().min(1).max(1_000) });
const fileQuery = z.strictObject({
  /** Whether it is shown in the browser instead of being saved. */
  inline: z.enum(['true', 'false']).default('false'),
});
const upload = 'application/octet-stream';
const refusedFiles = [
  'NOT_FOUND',
  'BODY_MALFORMED',
  'BODY_TOO_LARGE',
  'DOCUMENT_EMPTY',
  'DOCUMENT_TYPE_REFUSED',
  'DOCUMENT_DAMAGED',
  'DOCUMENT_PICTURE_TOO_LARGE',
  'DOCUMENT_ACTIVE',
  'DOCUMENT_INFECTED',
  'DOCUMENT_DATE_MISSING',
  'DOCUMENT_DATE_INVALID',
  'DOCUMENT_TOO_OLD',
  'DOCUMENT_ALREADY_THERE',
  'DOCUMENT_LIMIT_REACHED',
  'DOCUMENTS_CLOSED',
] as const satisfies readonly RefusalCode[];
const refusedVersions = [
  ...refusedFiles,
  'DOCUMENT_REMOVED',
  'DOCUMENT_OF_OTHERS',
] as const satisfies readonly RefusalCode[];
const reason = z.strictObject({ reason: fields.text(500) });

export const listDocuments = route({
  id: 'listDocuments',
  method: 'GET',
  path: 'distributors/:id/documents',
  summary: 'Every document of a distributor with all its versions, the one that changed last first.',
  params: distributorParams,
  response: z.strictObject({
    documents: z.array(documentView),
    /** Whether files are shown to a virus scanner while they come in. */
    scanner: z.boolean(),
  }),
  refusals: ['NOT_FOUND'],
});

export const uploadDocument = route({
  id: 'uploadDocument',
  method: 'POST',
  path: 'distributors/:id/documents',
  summary:
    'Files a new document: the body is the file, whose content decides what it is. Pictures lose what they tell of place, camera and author. The same file of the same kind is refused.',
  params: distributorParams,
  query: uploadQuery,
  upload,
  response: documentView,
  status: 201,
  refusals: refusedFiles,
});

export const addDocumentVersion = route({
  id: 'addDocumentVersion',
  method: 'POST',
  path: 'documents/:id/versions',
  summary: 'Puts a newer file in the place of the last one, which stays readable.',
  params: documentParams,
  query: versionQuery,
  upload,
  response: documentView,
  status: 201,
  refusals: refusedVersions,
});

export const removeDocument = route({
  id: 'removeDocument',
  method: 'POST',
  path: 'documents/:id/removal',
  summary: 'Takes a document out of use, with a reason. Its files stay, for the history names them.',
  params: documentParams,
  body: reason,
  response: documentView,
  refusals: ['NOT_FOUND', 'DOCUMENT_REMOVED', 'REASON_REQUIRED'],
});

export const scanDocument = route({
  id: 'scanDocument',
  method: 'POST',
  path: 'documents/:id/versions/:number/scan',
  summary: 'Shows a kept file to the virus scanner again. What is found infected is not handed out any more.',
  params: versionParams,
  response: documentView,
  refusals: ['NOT_FOUND'],
});

export const downloadDocument = route({
  id: 'downloadDocument',
  method: 'GET',
  path: 'documents/:id/versions/:number/file',
  summary: 'One file of a document, to be saved, or shown with `inline=true`. An infected one is not handed out.',
  params: versionParams,
  query: fileQuery,
  binary: upload,
  refusals: ['NOT_FOUND', 'DOCUMENT_INFECTED'],
});

/** A document as the distributor itself sees it: its own, and nothing of what the desk makes of it. */
export const ownDocumentView = z.strictObject({
  id: fields.id<'document'>(),
  kind: z.enum(documentKinds),
  note: z.string().nullable(),
  versions: z.array(
    z.strictObject({
      ...version,
      addedAt: fields.instant,
      metadataRemoved: z.boolean(),
      scan: z.enum(scanStates),
    }),
  ),
  version: z.number().int(),
});

export const listOwnDocuments = route({
  id: 'listOwnDocuments',
  method: 'GET',
  path: 'portal/documents',
  summary: 'What the distributor has handed in itself and is in use, the newest version of each first.',
  response: z.strictObject({
    documents: z.array(ownDocumentView),
    /** Whether more are taken now. */
    open: z.boolean(),
  }),
  refusals: ['NOT_FOUND'],
});

export const uploadOwnDocument = route({
  id: 'uploadOwnDocument',
  method: 'POST',
  path: 'portal/documents',
  summary: 'Hands in a document of one’s own: the body is the file, whose content decides what it is.',
  query: uploadQuery,
  upload,
  response: ownDocumentView,
  status: 201,
  refusals: refusedFiles,
});

export const addOwnDocumentVersion = route({
  id: 'addOwnDocumentVersion',
  method: 'POST',
  path: 'portal/documents/:id/versions',
  summary: 'Hands in a newer file for a document of one’s own.',
  params: documentParams,
  query: versionQuery,
  upload,
  response: ownDocumentView,
  status: 201,
  refusals: refusedVersions,
});

export const removeOwnDocument = route({
  id: 'removeOwnDocument',
  method: 'POST',
  path: 'portal/documents/:id/removal',
  summary: 'Takes back a document of one’s own.',
  params: documentParams,
  body: reason,
  refusals: ['NOT_FOUND', 'DOCUMENT_REMOVED', 'REASON_REQUIRED', 'DOCUMENTS_CLOSED'],
});

export const downloadOwnDocument = route({
  id: 'downloadOwnDocument',
  method: 'GET',
  path: 'portal/documents/:id/versions/:number/file',
  summary: 'One file that one has handed in, to be saved, or shown with `inline=true`.',
  params: versionParams,
  query: fileQuery,
  binary: upload,
  refusals: ['NOT_FOUND', 'DOCUMENT_INFECTED'],
});
