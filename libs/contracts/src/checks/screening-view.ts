import { checkResults, dispositionReasons, dispositions, hitStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';

/** Which version of a list was searched. */
export const listInForce = z.strictObject({
  list: z.string(),
  versionId: fields.id<'listVersion'>(),
  version: z.number().int(),
  /** When the publisher made the file, if it says so. */
  generatedAt: fields.instant.nullable(),
  /** When it came into force here. */
  inForceSince: fields.instant,
  entries: z.number().int(),
});

/** A reason for a score: `id` is a message key, `params` fill it. */
export const feature = z.strictObject({
  id: z.string(),
  weight: z.number(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const checkResult = z.enum(checkResults);
export const hitState = z.enum(hitStates);
export const disposition = z.enum(dispositions);
export const dispositionReason = z.enum([
  ...dispositionReasons.FALSE_POSITIVE,
  ...dispositionReasons.UNSURE,
  ...dispositionReasons.TRUE_MATCH,
]);

/** What a true match does (domain reference 2.8): a row of the table of list effects, in the version that was in force. */
export const hitEffect = z.strictObject({
  /** Id of the row, such as `OFAC_SDN`; the sentence is found by it. `UNKNOWN`: the table does not say. */
  id: z.string(),
  issuer: z.string(),
  code: z.string(),
  action: z.enum(['STOP', 'HOLD', 'LICENCE', 'LEGAL_REVIEW', 'ENHANCED_REVIEW', 'ATTENTION', 'LEGAL_ONLY']),
  status: z.enum(['CONFIRMED', 'TO_CONFIRM']),
  version: z.number().int(),
  /** Measures that the entry names, word by word. */
  measures: z.array(z.string()),
});

/** One field of the comparison; conflicts come first. */
export const comparisonRow = z.strictObject({
  field: z.string(),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  agreement: z.enum(['CONFLICT', 'AGREES', 'PARTIAL', 'UNKNOWN']),
});

/** A name as written, in stretches: each word is there too, much like one there, or on this side only. */
const writtenName = z.array(z.strictObject({ text: z.string(), mark: z.enum(['EQUAL', 'NEAR', 'ONLY']).nullable() }));

/** One name of the entry beside the party's name that is most like it. */
export const nameBeside = z.strictObject({
  /** How the publisher means it: primary, also, formerly or now known as, or a weak alias. */
  kind: z.enum(['PRIMARY', 'AKA', 'FKA', 'NKA', 'WEAK']),
  ours: writtenName,
  theirs: writtenName,
  /** Of the two names alone, 0 to 1. */
  score: z.number(),
  agreement: z.enum(['CONFLICT', 'AGREES', 'PARTIAL', 'UNKNOWN']),
});

/** A fact that tells two parties apart, taken from the comparison. */
export const distinguishingFact = z.strictObject({
  field: fields.line(60),
  ours: fields.passage(500),
  theirs: fields.passage(500),
  /**
   * Where it can be looked up. `COMPARISON`: our record and the published entry, which the server checks; else what the
   * person names. Without one a note is needed.
   */
  source: fields.line(300).nullable().default(null),
});

/** One person's vote on a hit. */
export const hitVote = z.strictObject({
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: fields.instant,
  disposition,
  reason: dispositionReason,
  note: z.string().nullable(),
  facts: z.array(distinguishingFact),
  /** For how many months a false positive was asked to stand; null: as long as it may. */
  months: z.number().int().nullable(),
});

/** A hit as lists show it. */
export const hitRow = z.strictObject({
  id: fields.id<'hit'>(),
  state: hitState,
  distributor: z.strictObject({ id: fields.id<'distributor'>(), name: z.string() }),
  party: z.strictObject({ id: z.uuid(), name: z.string(), role: z.string() }),
  entry: z.strictObject({ list: z.string(), ref: z.string(), name: z.string(), programmes: z.array(z.string()) }),
  score: z.number(),
  band: z.enum(['POSSIBLE', 'HIGH']),
  raisedAt: fields.instant,
  /** The vote that waits for a second person; `mine`: the caller cast it. */
  proposed: z.strictObject({ disposition, by: z.string(), mine: z.boolean() }).nullable(),
  /** What a true match would do; never empty. */
  effects: z.array(hitEffect),
  version: z.number().int(),
});
