import {
  askRefusals,
  attestationStates,
  contradictionCodes,
  contradictionGravities,
  contradictionSources,
  contradictionStates,
  coverageGaps,
  languages,
  notToldFacts,
  requirementBases,
  signerRoles,
  templateKinds,
} from '@downstream/kernel';
import * as z from 'zod';
import { many } from '../distributors/query';
import { deed } from '../distributors/who';
import * as fields from '../fields';
import { route } from '../route';
import { wordId } from './answer';
import {
  findingView,
  renditionView,
  attestationSignatureView,
  statementContentView,
  statementFacts,
  statementFormView,
  statementParams,
} from './statement-views';

const row = z.strictObject({
  ...statementFacts,
  distributor: z.strictObject({ id: fields.id<'distributor'>(), name: z.string(), country: z.string() }),
  asked: deed,
  /** How many findings there are, and how many of them stand in the way of taking it. */
  findings: z.number().int(),
  stopping: z.number().int(),
  /** What contradicts it and is not settled, by how grave it is. */
  open: z.strictObject({ ATTENTION: z.number().int(), INQUIRE: z.number().int(), STOP: z.number().int() }),
});

/** One side of a contradiction. */
const side = z.strictObject({
  source: z.enum(contradictionSources),
  field: z.string(),
  says: z.string(),
  /** The other attestation and whose it is, where it stands there. */
  statement: z
    .strictObject({
      id: fields.id<'attestation'>(),
      distributor: z.strictObject({ id: fields.id<'distributor'>(), name: z.string() }),
    })
    .nullable(),
});

/** Two things that cannot both be, side by side, and what was said of it. */
export const contradictionView = z.strictObject({
  id: fields.id<'contradiction'>(),
  state: z.enum(contradictionStates),
  code: z.enum(contradictionCodes),
  gravity: z.enum(contradictionGravities),
  ours: side,
  theirs: side,
  foundAt: fields.instant,
  changedAt: fields.instant,
  round: z.number().int(),
  settled: z.strictObject({ deed, reason: z.string() }).nullable(),
});

/** How a signature came about, as it was recorded. */
const evidence = z.strictObject({
  role: z.enum(signerRoles),
  number: z.number().int(),
  at: fields.instant,
  contentSha256: fields.sha256,
  shownSha256: fields.sha256.nullable(),
  consentSha256: fields.sha256.nullable(),
  fileSha256: fields.sha256.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** An attestation as the desk reads it. */
export const statementView = row.extend({
  note: z.string().nullable(),
  reason: z.string().nullable(),
  supersedes: fields.id<'attestation'>().nullable(),
  form: statementFormView,
  /** What stands now, written out, signed or not. */
  rendition: renditionView,
  content: statementContentView,
  contentSha256: fields.sha256,
  corrections: z.array(z.strictObject({ question: wordId, sentence: z.string() })),
  signatures: z.array(attestationSignatureView),
  judgedAt: fields.instant.nullable(),
  judged: z.array(findingView),
  /** What a rule could not compare with, for nobody has told it. */
  notTold: z.array(z.enum(notToldFacts)),
  /** Open ones first, the gravest first. */
  contradictions: z.array(contradictionView),
  evidence: z.array(evidence),
  /** What was signed so far, the newest first. */
  versions: z.array(z.strictObject({ number: z.number().int(), sha256: fields.sha256 })),
  /** Languages in which nobody has reviewed the clauses. */
  unreviewed: z.array(z.enum(languages)),
});

export const listStatements = route({
  id: 'listStatements',
  method: 'GET',
  path: 'statements',
  summary: 'Attestations that were asked for, the newest first.',
  query: z.strictObject({
    ...fields.page,
    state: many(z.enum(attestationStates)).optional(),
    kind: many(z.enum(templateKinds)).optional(),
    distributor: fields.id<'distributor'>().optional(),
    /** Only those that something contradicts that is not settled. */
    contradicted: z.literal('OPEN').optional(),
  }),
  response: fields.pageOf(row),
  refusals: ['CURSOR_INVALID'],
});

export const askStatements = route({
  id: 'askStatements',
  method: 'POST',
  path: 'statements',
  summary:
    'Asks one or many distributors for attestations and writes to each once. Who cannot be asked is named with the reason; the others are asked.',
  body: z.strictObject({
    distributors: z.array(fields.id<'distributor'>()).min(1).max(100),
    kinds: z.array(z.enum(templateKinds)).min(1).max(templateKinds.length),
    days: z.number().int().min(1).max(90).default(14),
    note: fields.text(2000).nullable().default(null),
  }),
  response: z.strictObject({
    asked: z.array(
      z.strictObject({
        id: fields.id<'attestation'>(),
        distributor: fields.id<'distributor'>(),
        kind: z.enum(templateKinds),
      }),
    ),
    refused: z.array(
      z.strictObject({
        distributor: fields.id<'distributor'>(),
        kind: z.enum(templateKinds).nullable(),
        code: z.enum(askRefusals),
      }),
    ),
  }),
  status: 201,
  idempotent: 'key-required',
});

export const readStatement = route({
  id: 'readStatement',
  method: 'GET',
  path: 'statements/:id',
  summary: 'One attestation: what it says, what was found, how it was signed.',
  params: statementParams,
  query: z.strictObject({ language: z.enum(languages).default('en') }),
  response: statementView,
  refusals: ['NOT_FOUND'],
});

export const readStatementVersion = route({
  id: 'readStatementVersion',
  method: 'GET',
  path: 'statements/:id/versions/:number',
  summary: 'What was signed under a number, as it was written out in a language then.',
  params: statementParams.extend({ number: z.coerce.number().int().min(1).max(100_000) }),
  query: z.strictObject({ language: z.enum(languages).default('en') }),
  response: z.strictObject({ content: statementContentView, sha256: fields.sha256, rendition: renditionView }),
  refusals: ['NOT_FOUND'],
});

const decided = { params: statementParams, response: statementView, idempotent: 'key-required' as const };
const reasonBody = z.strictObject({ reason: fields.text(2000) });

export const acceptStatement = route({
  ...decided,
  id: 'acceptStatement',
  method: 'POST',
  path: 'statements/:id/acceptance',
  summary: 'Takes a signed attestation. Findings that stand in the way refuse it, each by name.',
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'STATEMENT_NOT_ACCEPTABLE'],
});

export const returnStatement = route({
  ...decided,
  id: 'returnStatement',
  method: 'POST',
  path: 'statements/:id/return',
  summary: 'Asks for single answers to be put right, each with a sentence that the distributor reads as it is.',
  body: z.strictObject({
    items: z
      .array(z.strictObject({ question: wordId, sentence: fields.text(1000) }))
      .min(1)
      .max(100),
  }),
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'CORRECTION_INVALID'],
});

export const rejectStatement = route({
  ...decided,
  id: 'rejectStatement',
  method: 'POST',
  path: 'statements/:id/rejection',
  summary: 'Does not take a signed attestation, for good.',
  body: reasonBody,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});

export const withdrawStatement = route({
  ...decided,
  id: 'withdrawStatement',
  method: 'POST',
  path: 'statements/:id/withdrawal',
  summary: 'Takes back what was asked for, or ends an attestation that was taken.',
  body: reasonBody,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});

export const callBackSignatory = route({
  ...decided,
  id: 'callBackSignatory',
  method: 'POST',
  path: 'statements/:id/call-back',
  summary: 'Records that a signatory was called back at a number that another source gave, and judges anew.',
  body: z.strictObject({ role: z.enum(signerRoles), number: fields.line(40), source: fields.line(300) }),
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'CALL_BACK_OWN_NUMBER'],
});

export const judgeStatement = route({
  ...decided,
  id: 'judgeStatement',
  method: 'POST',
  path: 'statements/:id/judgement',
  summary: 'Asks the rules again, by what is known now.',
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});

export const coverStatements = route({
  id: 'coverStatements',
  method: 'POST',
  path: 'statements/coverage',
  summary:
    'Which lines of an order the attestations of a distributor cover today, template by template, and why not where they do not. Nothing is taken.',
  body: z.strictObject({
    distributor: fields.id<'distributor'>(),
    lines: z
      .array(
        z.strictObject({
          id: fields.line(80),
          partNumber: fields.line(80),
          hs6: z.string().regex(/^\d{6,10}$/, 'must be six to ten digits'),
          amount: z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'must be an amount such as 12 or 0.5'),
          unit: fields.line(20),
          destination: fields.country,
          /** Null where nobody is named yet. */
          endUser: fields.line(300).nullable(),
          kinds: z.array(z.enum(templateKinds)).min(1).max(templateKinds.length),
        }),
      )
      .min(1)
      .max(200),
  }),
  response: z.strictObject({
    lines: z.array(
      z.strictObject({
        line: z.string(),
        covered: z.boolean(),
        templates: z.array(
          z.strictObject({
            kind: z.enum(templateKinds),
            by: fields.id<'attestation'>().nullable(),
            of: fields.id<'attestationLine'>().nullable(),
            gap: z.enum(coverageGaps).nullable(),
          }),
        ),
      }),
    ),
  }),
});

/** Why a template is required; `certain` is false where it could not be ruled out. */
export const requirementView = z.strictObject({
  basis: z.enum(requirementBases),
  ruledBy: z.enum(['LAW', 'POLICY']),
  certain: z.boolean(),
  facts: z.record(z.string(), z.string()),
});
