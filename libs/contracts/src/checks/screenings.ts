import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { route } from '../route';
import { searchedFor, searchedVersion, searchOutcome } from './run-record';
import { feature } from './screening-view';

/** Parties of one request; more of them go in as a table. */
export const PARTIES_PER_REQUEST = 1_000;
/** Parties of one table. */
export const PARTIES_PER_TABLE = 50_000;

const identifierTypes = [
  ...['TAX', 'REGISTRATION', 'LEI', 'PASSPORT', 'NATIONAL_ID', 'IMO', 'MMSI', 'CALL_SIGN', 'AIRCRAFT', 'BANK'],
  'OTHER',
] as const;

/** A party to be looked for, as a caller describes it: with every name and spelling known, and what else is known. */
export const askedParty = z.strictObject({
  /** The caller's own name for it, handed back with the answer. */
  reference: fields.line(200).nullable().default(null),
  names: z.array(fields.line(500)).min(1).max(20),
  kind: z.enum(['ORGANISATION', 'PERSON', 'VESSEL', 'AIRCRAFT']).default('ORGANISATION'),
  countries: z.array(fields.country).max(20).default([]),
  dateOfBirth: fields.date.nullable().default(null),
  identifiers: z
    .array(
      z.strictObject({
        type: z.enum(identifierTypes).default('OTHER'),
        number: fields.line(100),
        country: fields.country.nullable().default(null),
      }),
    )
    .max(20)
    .default([]),
  addresses: z
    .array(
      z.strictObject({
        street: fields.line(300).nullable().default(null),
        city: fields.line(200).nullable().default(null),
        country: fields.country.nullable().default(null),
      }),
    )
    .max(20)
    .default([]),
});

/** What came of the search for one party; `NOT_RUN`: there was nothing to search for, so nothing may be said. */
export const screeningResults = ['NOTHING_FOUND', 'CANDIDATES_FOUND', 'NOT_RUN'] as const;

/** A list entry that may be the party, with the reasons. */
export const foundCandidate = z.strictObject({
  list: z.string(),
  ref: z.string(),
  name: z.string(),
  kind: z.string(),
  programmes: z.array(z.string()),
  /** 0 to 1. */
  score: z.number(),
  band: z.enum(['POSSIBLE', 'HIGH']),
  idMatch: z.boolean(),
  /** The names that are most alike: the one asked for and the listed one. */
  ours: z.string(),
  theirs: z.string(),
  features: z.array(feature),
  entryFingerprint: fields.sha256,
});

/** A party with what was found. */
export const screenedParty = z.strictObject({
  /** From 1, in the order of the request or table. */
  place: z.number().int(),
  asked: askedParty,
  fingerprint: fields.sha256,
  outcome: searchOutcome,
  by: searchedFor,
  result: z.enum(screeningResults),
  candidates: z.array(foundCandidate),
});

const partRecord = z.strictObject({
  id: z.uuid(),
  screeningId: z.uuid(),
  parties: z.array(
    z.strictObject({
      place: z.number().int(),
      fingerprint: fields.sha256,
      outcome: searchOutcome,
      by: searchedFor,
      result: z.enum(screeningResults),
      /** How many entries reached the threshold. */
      found: z.number().int(),
      /** SHA-256 over the canonical JSON of the candidates with all their features. */
      candidatesHash: fields.sha256,
      asked: personal(askedParty),
      candidates: personal(z.array(foundCandidate)),
    }),
  ),
  at: fields.instant,
});

/** Some hundred parties of a screening were searched for; what was found is in it, or that nothing was. */
export const screeningPartSearched = event({
  type: 'screening.part-searched',
  version: 1,
  subject: 'screening-part',
  state: partRecord,
});

const counts = z.strictObject({
  nothingFound: z.number().int(),
  candidatesFound: z.number().int(),
  notRun: z.number().int(),
  candidates: z.number().int(),
});

const screeningRecord = z.strictObject({
  id: z.uuid(),
  /** `REQUEST`: the parties of one request; `TABLE`: of a file. */
  kind: z.enum(['REQUEST', 'TABLE']),
  state: z.enum(['QUEUED', 'DONE', 'CANCELLED']),
  /** What the caller calls it. */
  title: personal(z.string()).nullable(),
  parties: z.number().int(),
  requestedAt: fields.instant,
  requestedBy: z.uuid(),
  /** What is searched is fixed when the screening is asked for, however long it takes. */
  listVersions: z.array(searchedVersion),
  methodVersion: z.string(),
  threshold: z.number(),
  inputsHash: fields.sha256,
  /** The parts with the leaf hashes of their events; all of them once it is done. */
  parts: z.array(z.strictObject({ id: z.uuid(), leaf: fields.sha256, parties: z.number().int() })),
  counts,
  endedAt: fields.instant.nullable(),
});

/** A table of parties was handed in to be screened; a worker does it. */
export const screeningRequested = event({
  type: 'screening.requested',
  version: 1,
  subject: 'screening',
  state: screeningRecord,
});
/** All parties of a screening were searched for, or were found to have nothing that can be searched for. */
export const screeningCompleted = event({
  type: 'screening.completed',
  version: 1,
  subject: 'screening',
  state: screeningRecord,
});
/** Somebody stopped a screening; what it had come to by then stays on record. */
export const screeningCancelled = event({
  type: 'screening.cancelled',
  version: 1,
  subject: 'screening',
  state: screeningRecord,
});

export const screeningView = z.strictObject({
  ...screeningRecord.omit({ parts: true, requestedBy: true }).shape,
  state: z.enum(['QUEUED', 'RUNNING', 'DONE', 'CANCELLED']),
  requestedBy: z.string(),
  /** Parties dealt with so far. */
  done: z.number().int(),
});

export const screenParties = route({
  id: 'screenParties',
  method: 'POST',
  path: 'screenings',
  summary: 'Screen one or many parties against the lists in force, without making distributors of them',
  idempotent: 'key-required',
  body: z.strictObject({
    title: fields.line(200).nullable().default(null),
    parties: z.array(askedParty).min(1).max(PARTIES_PER_REQUEST),
  }),
  response: z.strictObject({ screening: screeningView, parties: z.array(screenedParty) }),
  status: 201,
  refusals: ['NO_LIST_IN_FORCE'],
});

export const screenTable = route({
  id: 'screenTable',
  method: 'POST',
  path: 'screenings/tables',
  summary: 'Screen a CSV table of parties (name; ref, aliases, type, country, dob, identifier, address where known)',
  idempotent: 'key-required',
  upload: 'multipart/form-data',
  response: screeningView,
  status: 202,
  refusals: ['NO_LIST_IN_FORCE', 'PARTY_TABLE_BROKEN', 'BODY_TOO_LARGE'],
});

export const listScreenings = route({
  id: 'listScreenings',
  method: 'GET',
  path: 'screenings',
  summary: 'Screenings of parties that are no distributors, the newest first',
  query: z.strictObject({ ...fields.page }),
  response: fields.pageOf(screeningView),
  refusals: ['CURSOR_INVALID'],
});

export const readScreening = route({
  id: 'readScreening',
  method: 'GET',
  path: 'screenings/:id',
  summary: 'A screening: how far it is, what was searched, and how much was found',
  params: z.strictObject({ id: z.uuid() }),
  response: screeningView,
  refusals: ['NOT_FOUND'],
});

export const listScreenedParties = route({
  id: 'listScreenedParties',
  method: 'GET',
  path: 'screenings/:id/parties',
  summary: 'The parties of a screening with what was found, in their order',
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ result: z.enum(screeningResults).optional(), ...fields.page }),
  response: fields.pageOf(screenedParty),
  refusals: ['NOT_FOUND', 'CURSOR_INVALID'],
});

export const cancelScreening = route({
  id: 'cancelScreening',
  method: 'POST',
  path: 'screenings/:id/cancellation',
  summary: 'Stop a screening that is under way',
  params: z.strictObject({ id: z.uuid() }),
  response: screeningView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
