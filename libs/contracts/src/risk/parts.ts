import {
  evidenceGrades,
  publishFlow,
  ratingLineKinds,
  redFlagClasses,
  redFlagStates,
  riskRatings,
  riskTiers,
  type PublishState,
  type Severity,
} from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { personal } from '../personal';

/** Shapes that several contracts of this room share. */
export const flagParams = z.strictObject({ id: fields.id<'redFlag'>() });
export const flagState = z.enum(redFlagStates);
export const flagClass = z.enum(redFlagClasses);
export const flagSeverity = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
]) satisfies z.ZodType<Severity>;
export const riskRating = z.enum(riskRatings);
export const scoreTier = z.enum(riskTiers);
export const publishState = z.enum(Object.keys(publishFlow) as [PublishState, ...PublishState[]]);
/** `RF-01`, or `AT-01` for a finding about a statement. */
export const flagRule = z.string();

/** How personal text is kept: in events behind a commitment, on pages as it is. */
type Keep = <T extends z.ZodType>(schema: T) => T;
export const plainly: Keep = (schema) => schema;

/** What a sentence names; a name of a person may be among it. */
export const sentence = (keep: Keep) =>
  z.strictObject({ key: z.string(), params: keep(z.record(z.string(), z.union([z.string(), z.number()]))) });

/** One fact with where it comes from. */
export const namedFact = (keep: Keep) =>
  z.strictObject({ key: z.string(), value: keep(z.unknown()), source: z.string(), asOf: fields.date });

/** What a flag was explained with. */
export const flagEvidence = (keep: Keep) =>
  z.strictObject({
    fromCustomer: z.boolean(),
    grade: z.enum(evidenceGrades),
    source: keep(fields.line(300)),
    says: keep(fields.text(2000)),
    document: fields.line(100).nullable(),
    obtainedOn: fields.date,
  });

/** How somebody would end the inquiry into a flag. */
export const settlement = (keep: Keep) =>
  z.strictObject({
    to: z.enum(['RESOLVED', 'ACCEPTED_WITH_CONDITION', 'UPHELD']),
    reason: keep(fields.text(2000)),
    evidence: z.array(flagEvidence(keep)).max(20),
    condition: keep(fields.text(1000)).nullable(),
    waived: z.boolean(),
    expiresOn: fields.date.nullable(),
  });

const line = (keep: Keep) =>
  z.strictObject({
    kind: z.enum(ratingLineKinds),
    group: z.string().nullable(),
    rule: z.string(),
    /** Hundredths of a point; the lines sum to the score. */
    hundredths: z.number().int(),
    sentence: sentence(keep),
    fact: z.string().nullable(),
    source: z.string().nullable(),
    asOf: fields.date.nullable(),
    unknown: z.boolean(),
  });

/** A rating as the model gives it. */
export const rating = (keep: Keep) =>
  z.strictObject({
    day: fields.date,
    model: z.strictObject({ name: z.string(), version: z.number().int() }),
    judgedBy: z.array(z.strictObject({ list: z.string(), version: z.number().int() })),
    tier: riskRating,
    score: z.number().int(),
    scoreTier,
    inherent: z.number().int(),
    flagPoints: z.number().int(),
    mitigation: z.number().int(),
    groups: z.record(z.string(), z.number()),
    lines: z.array(line(keep)),
    knockOuts: z.array(z.strictObject({ id: z.string(), sentence: sentence(keep), facts: z.array(z.string()) })),
    floors: z.array(
      z.strictObject({ id: z.string(), tier: scoreTier, sentence: sentence(keep), facts: z.array(z.string()) }),
    ),
    holds: z.array(z.strictObject({ why: z.string(), about: z.array(z.string()) })),
    /** Why a person's word about the tier does not count; null where it does, or where there is none. */
    overrideIgnored: z.string().nullable(),
    gaps: z.array(
      z.discriminatedUnion('code', [
        z.strictObject({
          code: z.literal('INCOMPLETE'),
          known: z.number().int(),
          of: z.number().int(),
          lacks: z.array(z.string()),
        }),
        z.strictObject({ code: z.literal('CHECK_NOT_DONE'), check: z.string(), result: z.string() }),
        z.strictObject({ code: z.literal('NOT_SCREENED') }),
        z.strictObject({ code: z.literal('CHECKS_UNKNOWN') }),
      ]),
    ),
    reviewMonths: z.number().int().nullable(),
  });

/** Why somebody was rated (domain reference 5.5). */
export const ratingReason = z.enum([
  'FACT_CHANGED',
  'PARTY_CHANGED',
  'OWNERSHIP_CHANGED',
  'GOODS_OR_COUNTRY_CHANGED',
  'VOLUME_ROSE',
  'LIST_HIT',
  'CHECK_ANSWERED',
  'ATTESTATION_CHANGED',
  'ATTESTATION_LAPSED',
  'ASKED',
  'FLAG_SETTLED',
  'OVERRIDE',
  'MODEL_CHANGE',
  'LIST_CHANGE',
  'DAY_PASSED',
]);

/** Why a person moves a tier; one code for each. */
export const overrideReason = z.enum([
  'NEW_INFORMATION',
  'SOURCE_WRONG',
  'CONTROLS_IN_PLACE',
  'PATTERN_ACROSS_PARTIES',
  'AUTHORITY_ASKED',
  'OTHER',
]);
export const overrideDirection = z.enum(['RAISE', 'LOWER']);
export const overrideState = z.enum(['PROPOSED', 'IN_FORCE', 'REFUSED', 'ENDED']);

/** The keep of events. */
export const behindCommitment: Keep = personal;

/** What a draft would have said of the ratings of the last months, beside those that count now. */
export const shadowHistory = z.strictObject({
  since: fields.instant,
  ratings: z.number().int(),
  moved: z.number().int(),
});

/** How many of the fixed cases a model stops, and which it lets pass; own ones by the number of their distributor. */
export const recall = z.strictObject({
  cases: z.number().int(),
  stopped: z.number().int(),
  passed: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string().nullable(),
      as: z.enum(['KNOWN', 'MOVED', 'OWN']),
      tier: riskRating,
      score: z.number().int(),
    }),
  ),
});

const months = z.number().int().min(1).max(60);
const percent = z.number().int().min(0).max(100);
/** The numbers of a model that a workspace chooses. */
export const modelSettings = z.strictObject({
  weights: z.strictObject({
    GEOGRAPHY: percent,
    PRODUCT: percent,
    PARTY: percent,
    ROLE: percent,
    BEHAVIOUR: percent,
    CAPABILITY: percent,
  }),
  thresholds: z.strictObject({ MEDIUM: percent, HIGH: percent }),
  /** Weights that are not the catalogue's, by flag, `RF-07` or `RF-07.variant`. */
  flagWeights: z.record(z.string(), percent),
  /** Rules for the least tier that do not count. */
  floorsOff: z.array(z.enum(['OV-01', 'OV-02', 'OV-03', 'OV-04', 'OV-05'])).max(5),
  reviewMonths: z.strictObject({ LOW: months, MEDIUM: months, HIGH: months }),
});
