import * as z from 'zod';
import { distributorParams } from '../distributors/ids';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { route } from '../route';
import { evidenceGrade, money, who } from './check-kinds';

/** What of a company may change by a date that its register keeps. */
const change = z.enum(['NAME', 'OWNER', 'OFFICER', 'ADDRESS', 'ACTIVITY']);
const status = z.enum(['ACTIVE', 'DORMANT', 'OVERDUE_FILINGS', 'LIQUIDATION', 'STRUCK_OFF', 'DISSOLVED', 'OTHER']);
const year = z.number().int().min(1800).max(2200);

/** What somebody wrote down from an extract. `null`: it does not say. */
export const extractFacts = z.strictObject({
  /** Whether the register knows the company. */
  found: z.boolean(),
  /** Whether everybody may look a company up there: where not, "not found" says less. */
  registerIsPublic: z.boolean(),
  name: fields.line(200).nullable(),
  formerNames: z.array(fields.line(200)).max(20),
  number: fields.line(60).nullable(),
  status: status.nullable(),
  /** The register's own word for it. */
  statusAsWritten: fields.line(200).nullable(),
  incorporatedOn: fields.date.nullable(),
  /** An empty list: it tells of changes, and there were none. */
  changes: z
    .array(z.strictObject({ what: change, on: fields.date }))
    .max(50)
    .nullable(),
  /** Codes with the table they are from, such as `NACE` `26.11`. */
  activities: z
    .array(z.strictObject({ table: fields.line(20), code: fields.line(20) }))
    .min(1)
    .max(50)
    .nullable(),
  address: z
    .strictObject({
      lines: z.array(fields.line(200)).min(1).max(6),
      city: fields.line(100).nullable(),
      postalCode: fields.line(20).nullable(),
      country: fields.country.nullable(),
    })
    .nullable(),
  officers: z.array(fields.line(200)).min(1).max(100).nullable(),
  owners: z
    .array(
      z.strictObject({
        name: fields.line(200),
        /** Per cent of the whole, such as `33.33`. */
        share: z
          .string()
          .regex(/^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/, 'must be a share of a hundred such as 33.33')
          .nullable(),
      }),
    )
    .min(1)
    .max(100)
    .nullable(),
  /** Share capital. */
  capital: money.nullable(),
  /** `filed: false`: the register says that no accounts were filed. */
  accounts: z
    .strictObject({
      filed: z.boolean(),
      year: year.nullable(),
      turnover: money.nullable(),
      employees: z.number().int().min(0).max(10_000_000).nullable(),
    })
    .nullable(),
});

const deed = z.strictObject({ personId: z.uuid(), at: fields.instant });
const extractRecord = z.strictObject({
  id: z.uuid(),
  distributorId: z.uuid(),
  /** 1 for the first of its distributor. */
  number: z.number().int(),
  document: z.strictObject({
    id: z.uuid(),
    number: z.number().int(),
    sha256: fields.sha256,
    bytes: z.number().int(),
    mediaType: z.string(),
  }),
  register: personal(z.string()),
  grade: evidenceGrade,
  asOf: fields.date,
  expiresOn: fields.date,
  facts: personal(extractFacts),
  state: z.enum(['OFFERED', 'ACCEPTED', 'RETURNED']),
  offered: deed,
  decided: z.strictObject({ ...deed.shape, reason: personal(z.string()).nullable() }).nullable(),
});
const told = { version: 1, subject: 'register-extract', state: extractRecord } as const;
/** Somebody wrote down what an extract of a register says. It counts for nothing yet. */
export const registerExtractOffered = event({ type: 'register-extract.offered', ...told });
/** A second person accepted an extract: its facts count until it expires. */
export const registerExtractAccepted = event({ type: 'register-extract.accepted', ...told });
/** A second person returned an extract. */
export const registerExtractReturned = event({ type: 'register-extract.returned', ...told });

/** An extract as the desk shows it; `mine`: the caller brought it, so that somebody else decides. */
export const registerExtractView = z.strictObject({
  id: z.uuid(),
  number: z.number().int(),
  register: z.string(),
  grade: evidenceGrade,
  asOf: fields.date,
  expiresOn: fields.date,
  facts: extractFacts,
  /** `REPLACED`: one of a later day counts in its place. */
  state: z.enum(['OFFERED', 'ACCEPTED', 'RETURNED', 'EXPIRED', 'REPLACED']),
  document: z.strictObject({ id: z.uuid(), number: z.number().int(), name: z.string() }),
  offered: who,
  decided: z.strictObject({ ...who.shape, reason: z.string().nullable() }).nullable(),
  mine: z.boolean(),
});
/** Every extract of a distributor, the newest first. */
export const registerExtractsView = z.strictObject({
  extracts: z.array(registerExtractView),
  /** The one whose facts count today. */
  inForce: z.uuid().nullable(),
});

const extractParams = z.strictObject({ id: z.uuid() });
const changing = { idempotent: 'key-required', response: registerExtractsView, status: 201 } as const;

export const listRegisterExtracts = route({
  id: 'listRegisterExtracts',
  method: 'GET',
  path: 'distributors/:id/register-extracts',
  summary: 'Every extract of a register that somebody wrote down for a distributor, the newest first',
  params: distributorParams,
  response: registerExtractsView,
  refusals: ['NOT_FOUND'],
});

export const offerRegisterExtract = route({
  id: 'offerRegisterExtract',
  method: 'POST',
  path: 'distributors/:id/register-extracts',
  summary:
    'Write down what an extract of a register on file says; its facts count once a second person has accepted it',
  params: distributorParams,
  body: z.strictObject({
    document: z.strictObject({ id: fields.id<'document'>(), number: z.number().int().min(1) }),
    /** Whose register, such as `Handelsregister Hamburg`. */
    register: fields.line(200),
    grade: evidenceGrade,
    asOf: fields.date,
    /** Its last day, at most 36 months from today. */
    expiresOn: fields.date,
    facts: extractFacts,
  }),
  refusals: ['NOT_FOUND', 'EVIDENCE_FILE_MISSING', 'EVIDENCE_DATES_INVALID', 'EXTRACT_SAYS_NOTHING'],
  ...changing,
});

export const acceptRegisterExtract = route({
  id: 'acceptRegisterExtract',
  method: 'POST',
  path: 'register-extracts/:id/acceptance',
  summary: 'Accept an extract that somebody else brought; checks that rest on the register are made again with it',
  params: extractParams,
  refusals: ['NOT_FOUND', 'EVIDENCE_ALREADY_DECIDED', 'EVIDENCE_NEEDS_ANOTHER_PERSON'],
  ...changing,
});

export const returnRegisterExtract = route({
  id: 'returnRegisterExtract',
  method: 'POST',
  path: 'register-extracts/:id/return',
  summary: 'Return an extract that somebody else brought, with the reason',
  params: extractParams,
  body: z.strictObject({ reason: fields.text(2000) }),
  refusals: ['NOT_FOUND', 'EVIDENCE_ALREADY_DECIDED', 'EVIDENCE_NEEDS_ANOTHER_PERSON'],
  ...changing,
});
