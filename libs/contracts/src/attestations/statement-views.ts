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
import * as fields from '../fields';
import { answer, wordId } from './answer';
import { questionnaireView } from './questionnaire';

const fact = z.strictObject({ label: z.string(), value: z.string() });

/** An attestation written out in one language, as its signatory reads it; texts are final. */
export const renditionView = z.strictObject({
  /** BCP 47. */
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  title: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string() }),
      z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
      z.strictObject({ kind: z.literal('facts'), facts: z.array(fact) }),
      z.strictObject({
        kind: z.literal('table'),
        columns: z.array(z.strictObject({ label: z.string(), numeric: z.boolean().optional() })),
        rows: z.array(z.array(z.string())),
      }),
      z.strictObject({
        kind: z.literal('clause'),
        number: z.string(),
        text: z.string(),
        /** The text that governs, beside a translation nobody has reviewed. */
        governing: z.string().optional(),
      }),
      z.strictObject({ kind: z.literal('notice'), text: z.string() }),
    ]),
  ),
});

/** What is asked, with its words in one language. */
export const statementFormView = z.strictObject({
  kind: z.enum(templateKinds),
  id: wordId,
  version: z.number().int(),
  title: z.string(),
  language: z.enum(languages),
  sections: questionnaireView.shape.sections,
  /** Words by key, as a questionnaire's own. */
  words: z.record(z.string(), z.string()),
});

/** What is signed; its canonical JSON (RFC 8785) is the truth. */
export const statementContentView = z.strictObject({
  format: z.literal('downstream-end-use-statement'),
  formatVersion: z.literal(1),
  id: fields.id<'attestation'>(),
  number: z.number().int(),
  template: z.strictObject({
    id: wordId,
    kind: z.enum(templateKinds),
    version: z.number().int(),
    sha256: fields.sha256,
  }),
  language: z.enum(languages),
  governingLanguage: z.literal('en'),
  supplier: z.strictObject({ name: z.string() }),
  distributor: z.strictObject({
    id: fields.id<'distributor'>(),
    name: z.strictObject({ native: z.string(), latin: z.string().nullable(), language: z.string().nullable() }),
  }),
  answers: z.array(z.strictObject({ question: wordId, answer })),
  clauses: z.array(z.strictObject({ id: wordId, text: z.string(), sha256: fields.sha256, readSha256: fields.sha256 })),
  validity: z.strictObject({
    from: fields.date.nullable(),
    to: fields.date.nullable(),
    singleTransaction: z.boolean(),
    endsWithQuantity: z.boolean(),
  }),
  signers: z.array(z.enum(signerRoles)),
});

/** A signature as it is shown. */
export const attestationSignatureView = z.strictObject({
  role: z.enum(signerRoles),
  kind: z.enum(signatureKinds),
  name: z.string(),
  at: fields.instant,
  calledBack: z.boolean(),
});

/** Why an attestation cannot be relied on, or not yet. */
export const findingView = z.strictObject({
  rule: z.enum(invalidityRules),
  severity: z.enum(invaliditySeverities),
  reason: z.string(),
  row: z.string().nullable(),
  facts: z.record(z.string(), z.string()),
});

/** What every list of attestations shows of one. */
export const statementFacts = {
  id: fields.id<'attestation'>(),
  kind: z.enum(templateKinds),
  templateVersion: z.number().int(),
  state: z.enum(attestationStates),
  dueAt: fields.instant,
  validFrom: fields.date.nullable(),
  validTo: fields.date.nullable(),
  number: z.number().int(),
  version: z.number().int(),
};
export const statementParams = z.strictObject({ id: fields.id<'attestation'>() });
