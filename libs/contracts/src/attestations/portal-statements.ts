import { attestationStates, languages, signatureKinds, signerRoles } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { empty, route } from '../route';
import { answeredFile, answersByQuestion, lackView, progressView, wordId } from './answer';
import { keptAnswerView, readPortalAnswers, savePortalAnswers } from './portal-answers';
import {
  renditionView,
  attestationSignatureView,
  statementContentView,
  statementFacts,
  statementFormView,
} from './statement-views';

const one = z.strictObject({ statement: fields.id<'attestation'>() });
const reading = z.strictObject({ language: z.enum(languages).default('en') });
const correction = readPortalAnswers.response.shape.corrections;

const row = z.strictObject({
  ...statementFacts,
  title: z.string(),
  /** Who signs next, while somebody must. */
  nextSigner: z.enum(signerRoles).nullable(),
});

/** An attestation as somebody of the distributor fills it in. */
export const portalStatementView = row.extend({
  note: z.string().nullable(),
  /** Why the maker ended or refused it, in its words. */
  reason: z.string().nullable(),
  form: statementFormView,
  answers: z.array(keptAnswerView),
  /** What the maker already knows, offered where there is no answer; none of it is an answer yet. */
  suggested: answersByQuestion,
  open: z.array(wordId),
  corrections: correction,
  progress: progressView,
  signatures: z.array(attestationSignatureView),
  /** The numbers under which something was signed, the newest first. */
  signed: z.array(z.number().int()),
});

export const listPortalStatements = route({
  id: 'listPortalStatements',
  method: 'GET',
  path: 'portal/statements',
  summary: 'The attestations that were asked of the distributor, the newest first.',
  query: reading,
  response: z.strictObject({ statements: z.array(row) }),
  refusals: ['NOT_FOUND'],
});

export const readPortalStatement = route({
  id: 'readPortalStatement',
  method: 'GET',
  path: 'portal/statements/:statement',
  summary: 'One attestation with what it asks, in a language, and what has been answered.',
  params: one,
  query: reading,
  response: portalStatementView,
  refusals: ['NOT_FOUND'],
});

export const openPortalStatement = route({
  id: 'openPortalStatement',
  method: 'POST',
  path: 'portal/statements/:statement/opening',
  summary: 'Begins to fill in an attestation, or to put right what was returned. Again, it changes nothing.',
  params: one,
  response: z.strictObject({ state: z.enum(attestationStates) }),
  refusals: ['NOT_FOUND'],
});

export const savePortalStatement = route({
  id: 'savePortalStatement',
  method: 'PATCH',
  path: 'portal/statements/:statement/answers',
  summary: 'Saves answers one by one, as those of the questionnaire are saved.',
  params: one,
  body: savePortalAnswers.body,
  response: savePortalAnswers.response,
  refusals: ['NOT_FOUND', 'ANSWERS_LOCKED'],
  idempotent: 'key-required',
});

export const readBackPortalStatement = route({
  id: 'readBackPortalStatement',
  method: 'GET',
  path: 'portal/statements/:statement/read-back',
  summary:
    'What would be signed now, written out, with its hashes, the consent to sign on a screen, and what is missing.',
  params: one,
  query: reading,
  response: z.strictObject({
    rendition: renditionView,
    shownSha256: fields.sha256,
    contentSha256: fields.sha256,
    consent: z.strictObject({ text: z.string(), sha256: fields.sha256 }),
    lacking: z.array(lackView),
    nextSigner: z.enum(signerRoles).nullable(),
    /** The name that must be typed. */
    signatory: z.string(),
    /** Kinds of signature that are enough of whoever signs next. */
    kinds: z.array(z.enum(signatureKinds)),
  }),
  refusals: ['NOT_FOUND'],
});

/** A mark that a browser keeps of itself, random. */
const device = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'must be 43 characters of base64url')
  .optional();

export const beginPortalSignature = route({
  id: 'beginPortalSignature',
  method: 'POST',
  path: 'portal/statements/:statement/signing-code',
  summary: 'Sends a code to the caller’s mailbox. It signs what was read, by this device, and nothing else.',
  params: one,
  body: z.strictObject({
    language: z.enum(languages),
    contentSha256: fields.sha256,
    shownSha256: fields.sha256,
    /** SHA-256 of a secret of the device; the signature brings the secret. */
    challenge: fields.sha256,
  }),
  response: empty,
  status: 204,
  refusals: [
    ...(['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'ANSWERS_INCOMPLETE', 'STATEMENT_CHANGED'] as const),
    ...(['NOT_THE_SIGNER', 'SIGNATURE_TOO_WEAK', 'TOO_MANY_REQUESTS'] as const),
  ],
  idempotent: 'key-required',
});

export const signPortalStatement = route({
  id: 'signPortalStatement',
  method: 'POST',
  path: 'portal/statements/:statement/signatures',
  summary:
    'Signs what was read, by the typed name and the code that was sent; or hands in a document that was signed elsewhere.',
  params: one,
  body: z.discriminatedUnion('means', [
    z.strictObject({
      means: z.literal('SCREEN'),
      typedName: fields.line(200),
      code: z.string().regex(/^\d{6}$/, 'must be six digits'),
      /** The secret of which the challenge was the hash. */
      verifier: z.string().regex(/^[A-Za-z0-9_-]{43,128}$/, 'must be 43 to 128 characters of base64url'),
      consentSha256: fields.sha256,
      /** Whether the end of the text was on the screen, and for how long the page was open. */
      readToEnd: z.boolean(),
      secondsOnPage: z.number().int().min(0).max(1_000_000),
      device,
    }),
    z.strictObject({
      means: z.literal('FILE'),
      file: answeredFile,
      kind: z.enum(['IMAGE', 'AES', 'QES', 'WET_INK']),
      /** The name under it. */
      name: fields.line(200),
      language: z.enum(languages),
      contentSha256: fields.sha256,
      device,
    }),
  ]),
  response: row,
  status: 201,
  refusals: [
    ...(['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'ANSWERS_INCOMPLETE', 'STATEMENT_CHANGED', 'NOT_THE_SIGNER'] as const),
    ...(['SIGNATORY_OTHER', 'SIGNATURE_TOO_WEAK', 'SIGNED_FILE_INVALID'] as const),
    ...(['CODE_FAILED', 'CODE_EXPIRED', 'TOO_MANY_REQUESTS'] as const),
  ],
  idempotent: 'key-required',
});

export const declinePortalStatement = route({
  id: 'declinePortalStatement',
  method: 'POST',
  path: 'portal/statements/:statement/refusal',
  summary: 'The signatory does not sign, and says why.',
  params: one,
  body: z.strictObject({ reason: fields.text(2000) }),
  response: row,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
  idempotent: 'key-required',
});

export const forwardPortalStatement = route({
  id: 'forwardPortalStatement',
  method: 'POST',
  path: 'portal/statements/:statement/forwarding',
  summary: 'Invites whoever may sign: by e-mail, with a link of their own.',
  params: one,
  body: z.strictObject({ name: fields.line(200), email: fields.email }),
  response: empty,
  status: 204,
  refusals: ['NOT_FOUND', 'EMAIL_IN_USE', 'OWN_ACCOUNT', 'TRANSITION_NOT_ALLOWED'],
  idempotent: 'key-required',
});

export const readSignedPortalStatement = route({
  id: 'readSignedPortalStatement',
  method: 'GET',
  path: 'portal/statements/:statement/signed/:version',
  summary: 'What was signed under a number: its content, its hash, and how it was written out.',
  params: one.extend({ version: z.coerce.number().int().min(1).max(100_000) }),
  query: reading,
  response: z.strictObject({
    content: statementContentView,
    sha256: fields.sha256,
    rendition: renditionView,
    signatures: z.array(attestationSignatureView),
  }),
  refusals: ['NOT_FOUND'],
});
