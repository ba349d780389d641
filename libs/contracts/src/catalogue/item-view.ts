import {
  chplTiers,
  classificationStates,
  hsEditions,
  publishedListKinds,
  sensitivityOutcomes,
} from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';

/** What an item is called in one language (ISO 639-1). */
export const itemName = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code such as de'),
  text: fields.line(300),
});

/** A fact that decides on the class; with a unit, the value is a decimal number. */
export const itemParameter = z.strictObject({
  name: fields.line(200),
  value: fields.line(200),
  unit: fields.line(200).nullable(),
});

/** A customs code as records keep it: 6, 8 or 10 digits. */
const hsCode = z.strictObject({ digits: z.string(), edition: z.enum(hsEditions) });

/** What is said of an item's class; absent facts are `null`. */
export const classificationFacts = {
  hs: hsCode.nullable(),
  eccn: z.string().nullable(),
  euCode: z.string().nullable(),
  militaryCode: z.string().nullable(),
  parameters: z.array(itemParameter),
  basis: z.string().nullable(),
  nextReview: fields.date.nullable(),
};

/** The same as somebody types it: the customs code may have dots and blanks. */
export const writtenClassification = z.strictObject({
  hs: z
    .strictObject({ code: fields.line(20), edition: z.enum(hsEditions) })
    .nullable()
    .default(null),
  /** US control number with paragraphs, or `EAR99`. */
  eccn: fields.line(40).nullable().default(null),
  /** Number of the EU's Annex I, or `NOT_LISTED`. */
  euCode: fields.line(40).nullable().default(null),
  /** Number of a military list, or `NOT_LISTED`. */
  militaryCode: fields.line(40).nullable().default(null),
  parameters: z.array(itemParameter).max(100).default([]),
  basis: fields.text(2000).nullable().default(null),
  nextReview: fields.date.nullable().default(null),
});

/** Who did something, and when. */
export const deed = z.strictObject({
  kind: z.enum(['user', 'key', 'system']),
  actorId: fields.id<'actor'>(),
  name: z.string(),
  at: fields.instant,
});

/** What the lists said when it was approved, and which versions were asked. */
export const judgement = z.strictObject({
  outcome: z.enum(sensitivityOutcomes),
  chplTier: z.enum(chplTiers).nullable(),
  asked: z.array(z.strictObject({ list: z.string(), version: z.number().int() })),
});

const classification = z.strictObject({
  id: fields.id<'classification'>(),
  state: z.enum(classificationStates),
  ...classificationFacts,
  classifier: deed,
  proposed: deed.nullable(),
  approved: deed.nullable(),
  judged: judgement.nullable(),
  returnReason: z.string().nullable(),
});

const signal = z.strictObject({
  layer: z.enum(publishedListKinds),
  list: z.string(),
  version: z.number().int(),
  /** The row in words: goods, codes or the keyword. */
  row: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
  reason: z.discriminatedUnion('code', [
    z.strictObject({ code: z.literal('HS_CODE'), hs6: z.string(), carriedFrom: z.string().nullable() }),
    z.strictObject({ code: z.literal('HS_CODE_IN_PART'), hs6: z.string(), carriedFrom: z.string().nullable() }),
    z.strictObject({ code: z.literal('KEYWORD'), keyword: z.string(), language: z.string() }),
  ]),
});

const gap = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('HS_MISSING') }),
  z.strictObject({ code: z.literal('HS_NOT_CARRIED'), hs6: z.string() }),
  z.strictObject({ code: z.literal('NO_LIST'), kind: z.enum(publishedListKinds) }),
  z.strictObject({ code: z.literal('ANNEX_NOT_ASKED'), annexes: z.array(z.string()) }),
  z.strictObject({ code: z.literal('ECCN_MISSING') }),
]);

/** What the lists in force say of an item at an instant; never a legal classification. */
export const sensitivityView = z.strictObject({
  outcome: z.enum(sensitivityOutcomes),
  chplTier: z.enum(chplTiers).nullable(),
  signals: z.array(signal),
  gaps: z.array(gap),
  /** The codes of HS 2022 that were looked for; `from` is the code of HS 2017 they were carried from. */
  carried: z.array(z.strictObject({ hs6: z.string(), from: z.string().nullable(), certain: z.boolean() })),
  asked: z.array(z.strictObject({ list: z.string(), version: z.number().int() })),
});

/** An item in full. */
export const itemView = z.strictObject({
  id: fields.id<'item'>(),
  sku: z.string(),
  names: z.array(itemName),
  description: z.string().nullable(),
  /** The classification in force; `null` is "not classified". */
  inForce: classification.nullable(),
  /** The one that is written, waits for approval or was returned. */
  waiting: classification.nullable(),
  /** Those that were in force before, newest first. */
  earlier: z.array(classification),
  /** Whether the day of its next review has come, or nothing is in force. */
  reviewDue: z.boolean(),
  /** Whether whoever asks has a share in what waits, and so is not the one to approve it. */
  mine: z.boolean(),
  sensitivity: sensitivityView,
  registered: deed,
  changed: deed,
  version: z.number().int(),
});

/** An item as a list shows it. */
export const itemRow = itemView.pick({ id: true, sku: true, names: true, reviewDue: true }).extend({
  hs: hsCode.nullable(),
  eccn: z.string().nullable(),
  nextReview: fields.date.nullable(),
  waiting: z.enum(classificationStates).nullable(),
  outcome: z.enum(sensitivityOutcomes),
  chplTier: z.enum(chplTiers).nullable(),
  changedAt: fields.instant,
});
