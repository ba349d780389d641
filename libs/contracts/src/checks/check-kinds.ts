import { checkKinds, evidenceGrades } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { route } from '../route';
import { checkResult } from './screening-view';

const param = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const params = z.record(z.string(), param);
const severity = z.union([z.literal(2), z.literal(3), z.literal(4)]);
const kind = z.enum(checkKinds);
const [, ...judged] = checkKinds;
/** The screening has its own routes. */
const judgedKind = z.enum(judged);
export const evidenceGrade = z.enum(evidenceGrades);

/** One thing found against the party: 2 asks for attention, 3 for enhanced due diligence, 4 stops. */
const finding = z.strictObject({ code: z.string(), severity, facts: params });
/** A fact that would have to be known, and why it is not. */
const lack = z.strictObject({
  fact: z.string(),
  why: z.enum(['NOT_GIVEN', 'NOT_EVALUATED', 'UNAVAILABLE', 'UNREADABLE', 'ONLY_SAID']),
  source: z.string().nullable(),
  silence: z.string().nullable(),
});
/** An answer from outside, kept word by word. */
const rawAnswer = z.strictObject({
  source: z.string(),
  sha256: fields.sha256,
  bytes: z.number().int(),
  mediaType: z.string(),
  grade: evidenceGrade.nullable(),
  asOf: fields.instant,
  /** The extract that was handed in, and its last day; absent where the source itself answered. */
  extract: z.strictObject({ id: z.uuid(), expiresOn: fields.date }).optional(),
});

const outcomeRecord = z.strictObject({
  id: z.uuid(),
  distributorId: z.uuid(),
  roundId: z.uuid(),
  kind,
  outcome: z.enum(['CLEAR', 'ADVERSE', 'INCONCLUSIVE', 'SOURCE_UNAVAILABLE', 'ERROR', 'NOT_APPLICABLE']),
  severity: severity.nullable(),
  sentence: z.string(),
  params: personal(params),
  findings: z.array(z.strictObject({ ...finding.shape, facts: personal(params) })),
  lacks: z.array(lack),
  method: z.string(),
  /** SHA-256 over the facts it was made of and the version of the method. */
  inputs: fields.sha256,
  raw: z.array(rawAnswer),
  at: fields.instant,
});

/** A check was made. Each is a record of its own; nothing changes it. */
export const checkJudged = event({ type: 'check.judged', version: 1, subject: 'check-outcome', state: outcomeRecord });

/** An amount in units of its currency (ISO 4217). */
export const money = z.strictObject({
  amount: z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'must be a decimal such as 1250000.00'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR'),
});

/** What led to a round of checks. */
export const roundReasons = ['SUBMITTED', 'CHANGED', 'ASKED', 'RETRY', 'PERIODIC'] as const;
const roundRecord = z.strictObject({
  id: z.uuid(),
  distributorId: z.uuid(),
  reason: z.enum(roundReasons),
  kinds: z.array(kind),
  /** An order that capacity is judged by. */
  order: money.nullable(),
  at: fields.instant,
  endedAt: fields.instant.nullable(),
});
/** A run of checks was asked for; a worker does it. */
export const checkRoundRequested = event({
  type: 'check.round-requested',
  version: 1,
  subject: 'check-round',
  state: roundRecord,
});
/** All checks of a round were made. */
export const checkRoundCompleted = event({
  type: 'check.round-completed',
  version: 1,
  subject: 'check-round',
  state: roundRecord,
});

const deed = z.strictObject({ personId: z.uuid(), at: fields.instant });
const evidenceRecord = z.strictObject({
  id: z.uuid(),
  distributorId: z.uuid(),
  kind,
  document: z.strictObject({ id: z.uuid(), number: z.number().int(), sha256: fields.sha256 }),
  inputs: fields.sha256,
  source: personal(z.string()),
  grade: evidenceGrade,
  asOf: fields.date,
  expiresOn: fields.date,
  note: personal(z.string()),
  state: z.enum(['OFFERED', 'ACCEPTED', 'DECLINED']),
  offered: deed,
  decided: z.strictObject({ ...deed.shape, note: personal(z.string()).nullable() }).nullable(),
});
/** Somebody brought evidence for a check. It settles nothing yet. */
export const checkEvidenceOffered = event({
  type: 'check.evidence-offered',
  version: 1,
  subject: 'check-evidence',
  state: evidenceRecord,
});
/** A second person accepted evidence or declined it. */
export const checkEvidenceDecided = event({
  type: 'check.evidence-decided',
  version: 1,
  subject: 'check-evidence',
  state: evidenceRecord,
});

export const who = z.strictObject({ name: z.string(), at: fields.instant });
/** Evidence as a card shows it; `mine`: the caller brought it, so that somebody else decides. */
export const evidenceView = z.strictObject({
  id: z.uuid(),
  source: z.string(),
  grade: evidenceGrade,
  asOf: fields.date,
  expiresOn: fields.date,
  note: z.string(),
  state: z.enum(['OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'OF_OTHER_FACTS']),
  document: z.strictObject({ id: z.uuid(), number: z.number().int(), name: z.string() }),
  offered: who,
  decided: z.strictObject({ ...who.shape, note: z.string().nullable() }).nullable(),
  mine: z.boolean(),
});

/** A check from K02 on, as it stands. */
export const kindCard = z.strictObject({
  kind,
  /** Whether the tier asks for it, and whether an approval waits for it. */
  required: z.boolean(),
  binding: z.boolean(),
  result: checkResult,
  severity: severity.nullable(),
  /** Whether it is clear, does not apply, or is settled by accepted evidence. */
  settled: z.boolean(),
  stale: z.enum(['SOURCE_EXPIRED', 'FACTS_CHANGED', 'METHOD_CHANGED', 'TOO_OLD']).nullable(),
  sentence: z.strictObject({ key: z.string(), params }).nullable(),
  findings: z.array(finding),
  lacks: z.array(lack),
  outcomeId: z.uuid().nullable(),
  asOf: fields.instant.nullable(),
  /** When the result stops to count by the calendar. */
  until: fields.instant.nullable(),
  method: z.string(),
  raw: z.array(rawAnswer),
  /** When it is made again by itself. */
  nextAt: fields.instant.nullable(),
  /** The evidence that settles it. */
  by: z.uuid().nullable(),
  /** Whether evidence could settle it as it stands. */
  takesEvidence: z.boolean(),
  evidence: z.array(evidenceView),
});

/** How far a round is. */
export const roundView = z.strictObject({
  id: z.uuid(),
  state: z.enum(['QUEUED', 'RUNNING', 'DONE']),
  reason: z.enum(roundReasons),
  done: z.number().int(),
  total: z.number().int(),
  at: fields.instant,
  endedAt: fields.instant.nullable(),
});

/** Everything asked of a distributor from K02 on, the worst first. */
export const kindsView = z.strictObject({
  /** The tier whose requirements hold; an unrated party is asked for what the high tier is. */
  tier: z.enum(['LOW', 'MEDIUM', 'HIGH']),
  rated: z.boolean(),
  requirements: z.number().int(),
  cards: z.array(kindCard),
  round: roundView.nullable(),
});

const ofDistributor = z.strictObject({ id: fields.id<'distributor'>() });

export const readCheckKinds = route({
  id: 'readCheckKinds',
  method: 'GET',
  path: 'distributors/:id/check-kinds',
  summary: 'The checks of the catalogue but for the screening, as they stand: required ones first, the worst first',
  params: ofDistributor,
  response: kindsView,
  refusals: ['NOT_FOUND'],
});

export const runChecks = route({
  id: 'runChecks',
  method: 'POST',
  path: 'distributors/:id/check-rounds',
  summary: 'Run checks of a distributor; all of the catalogue but the screening, unless some are named',
  idempotent: 'key-required',
  params: ofDistributor,
  body: z.strictObject({
    kinds: z.array(judgedKind).min(1).max(19).nullable().default(null),
    order: money.nullable().default(null),
  }),
  response: roundView,
  status: 202,
  refusals: ['NOT_FOUND'],
});

export const followCheckRound = route({
  id: 'followCheckRound',
  method: 'GET',
  path: 'check-rounds/:id/progress',
  summary: 'How far a round of checks is, as server-sent events until it has ended',
  params: z.strictObject({ id: z.uuid() }),
  binary: 'text/event-stream',
  refusals: ['NOT_FOUND'],
});

export const readCheckAnswer = route({
  id: 'readCheckAnswer',
  method: 'GET',
  path: 'check-outcomes/:id/answers/:sha256',
  summary: 'What a source answered, word by word, as it was kept',
  params: z.strictObject({ id: z.uuid(), sha256: fields.sha256 }),
  binary: 'application/octet-stream',
  refusals: ['NOT_FOUND'],
});

export const offerCheckEvidence = route({
  id: 'offerCheckEvidence',
  method: 'POST',
  path: 'distributors/:id/check-evidence',
  summary: 'Bring dated evidence for a check that could not be settled otherwise; a second person accepts it',
  idempotent: 'key-required',
  params: ofDistributor,
  body: z.strictObject({
    kind: judgedKind,
    document: z.strictObject({ id: fields.id<'document'>(), number: z.number().int().min(1) }),
    source: fields.line(200),
    grade: evidenceGrade,
    asOf: fields.date,
    expiresOn: fields.date,
    note: fields.text(2000),
  }),
  response: kindsView,
  status: 201,
  refusals: ['NOT_FOUND', 'EVIDENCE_NOT_NEEDED', 'EVIDENCE_FILE_MISSING', 'EVIDENCE_DATES_INVALID'],
});

export const decideCheckEvidence = route({
  id: 'decideCheckEvidence',
  method: 'POST',
  path: 'check-evidence/:id/decision',
  summary: 'Accept evidence that somebody else brought, or decline it',
  idempotent: 'key-required',
  params: z.strictObject({ id: z.uuid() }),
  body: z.strictObject({
    decision: z.enum(['ACCEPTED', 'DECLINED']),
    note: fields.text(2000).nullable().default(null),
  }),
  response: kindsView,
  status: 201,
  refusals: ['NOT_FOUND', 'EVIDENCE_ALREADY_DECIDED', 'EVIDENCE_NEEDS_ANOTHER_PERSON'],
});
