import {
  attestationStates,
  invalidityRules,
  invaliditySeverities,
  languages,
  signatureKinds,
  signerRoles,
  templateKinds,
} from '@downstream/kernel';
import * as z from 'zod';
import { author } from '../author';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { answer, wordId } from './answer';

const ids = { id: fields.id<'attestation'>(), distributorId: fields.id<'distributor'>() };
const template = z.strictObject({ id: wordId, kind: z.enum(templateKinds), version: z.number().int() });

/** An attestation without what was written, which is sealed with the content that is signed. */
const attestation = z.strictObject({
  ...ids,
  template,
  state: z.enum(attestationStates),
  dueAt: fields.instant,
  note: personal(fields.text(2000)).nullable(),
  corrections: z.array(
    z.strictObject({
      question: wordId,
      sentence: personal(fields.text(1000)),
      revision: z.number().int(),
      asked: author,
    }),
  ),
  number: z.number().int(),
  signatures: z.array(
    z.strictObject({
      role: z.enum(signerRoles),
      kind: z.enum(signatureKinds),
      name: personal(z.string()),
      userId: fields.id<'user'>().nullable(),
      at: fields.instant,
      contentSha256: fields.sha256,
      fileSha256: fields.sha256.nullable(),
      calledBack: z.boolean(),
    }),
  ),
  validFrom: fields.date.nullable(),
  validTo: fields.date.nullable(),
  findings: z.array(
    z.strictObject({
      rule: z.enum(invalidityRules),
      severity: z.enum(invaliditySeverities),
      reason: z.string(),
      row: z.string().nullable(),
      facts: personal(z.record(z.string(), z.string())),
    }),
  ),
  judgedAt: fields.instant.nullable(),
  reason: personal(fields.text(2000)).nullable(),
  told: z.array(z.number().int()),
  restsOn: z
    .partialRecord(z.enum(['OWNER', 'ADDRESS', 'ROLE', 'PRODUCT_GROUP', 'DESTINATION']), fields.sha256)
    .nullable(),
  supersedes: fields.id<'attestation'>().nullable(),
  asked: author,
});

const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'attestation', state: attestation });

export const attestationAsked = of('attestation.asked');
export const attestationOpened = of('attestation.opened');
/** One signature of several; the others are still to come. */
export const attestationPartlySigned = of('attestation.partly-signed');
export const attestationSigned = of('attestation.signed');
export const attestationJudged = of('attestation.judged');
export const attestationCalledBack = of('attestation.called-back');
export const attestationAccepted = of('attestation.accepted');
export const attestationReturned = of('attestation.returned');
export const attestationRejected = of('attestation.rejected');
export const attestationDeclined = of('attestation.declined');
export const attestationWithdrawn = of('attestation.withdrawn');
/** The distributor was told that it ends. */
export const attestationEndTold = of('attestation.end-told');
export const attestationExpiring = of('attestation.expiring');
export const attestationExpired = of('attestation.expired');
export const attestationLapsed = of('attestation.lapsed');
/** Something that contradicts it is why nobody may rely on it any more. */
export const attestationContradicted = of('attestation.contradicted');
export const attestationSuperseded = of('attestation.superseded');

/** What was signed, frozen. The hash is over its canonical JSON. */
export const attestationContentFiled = event({
  type: 'attestation-content.filed',
  version: 1,
  subject: 'attestation-content',
  state: z.strictObject({
    id: fields.id<'attestationContent'>(),
    attestationId: ids.id,
    distributorId: ids.distributorId,
    number: z.number().int(),
    template: template.extend({ sha256: fields.sha256 }),
    language: z.enum(languages),
    answers: z.array(z.strictObject({ question: wordId, answer: personal(answer) })),
    clauses: z.array(z.strictObject({ id: wordId, sha256: fields.sha256, readSha256: fields.sha256 })),
    validity: z.strictObject({
      from: fields.date.nullable(),
      to: fields.date.nullable(),
      singleTransaction: z.boolean(),
      endsWithQuantity: z.boolean(),
    }),
    sha256: fields.sha256,
    /** Hash of what is read, by language. */
    shown: z.record(z.string(), fields.sha256),
  }),
});

/** How a signature came about: what was shown, how it was proven who signs, from where. */
export const signatureGiven = event({
  type: 'attestation-signature.given',
  version: 1,
  subject: 'attestation-signature',
  state: z.strictObject({
    id: fields.id<'attestationSignature'>(),
    attestationId: ids.id,
    distributorId: ids.distributorId,
    number: z.number().int(),
    role: z.enum(signerRoles),
    kind: z.enum(signatureKinds),
    contentSha256: fields.sha256,
    language: z.enum(languages).nullable(),
    shownSha256: fields.sha256.nullable(),
    consentSha256: fields.sha256.nullable(),
    fileSha256: fields.sha256.nullable(),
    evidence: personal(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    at: fields.instant,
    by: author,
  }),
});

/** Goods were taken of an attestation by a line of an order. */
export const attestedQuantityTaken = event({
  type: 'attestation-use.taken',
  version: 1,
  subject: 'attestation-use',
  state: z.strictObject({
    id: fields.id<'attestationUse'>(),
    attestationId: ids.id,
    distributorId: ids.distributorId,
    lineId: fields.id<'attestationLine'>(),
    consumer: z.string(),
    amount: z.string(),
    at: fields.instant,
  }),
});

/** What an attestation that was taken allows of each item. */
export const attestationLinesOpened = event({
  type: 'attestation-lines.opened',
  version: 1,
  subject: 'attestation-lines',
  state: z.strictObject({
    id: ids.id,
    distributorId: ids.distributorId,
    lines: z.array(
      z.strictObject({
        id: fields.id<'attestationLine'>(),
        row: z.string(),
        partNumber: z.string(),
        hs6: z.string(),
        attested: z.string(),
        unit: z.string(),
      }),
    ),
  }),
});
