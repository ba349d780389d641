import { contactFindings, languages, type RefusalCode } from '@downstream/kernel';
import * as z from 'zod';
import { author } from '../author';
import { distributorParams } from '../distributors/ids';
import { deed } from '../distributors/who';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { route } from '../route';

const channel = z.enum(['MAIL', 'CALL', 'WEB']);
const callOutcome = z.enum(['REACHED', 'NOT_REACHED', 'WRONG_NUMBER', 'DENIED']);
const outcome = z.enum([
  'WAITING',
  'ANSWERED',
  'RETURNED',
  ...callOutcome.options,
  'PRESENT',
  'PARKED',
  'ABSENT',
  'UNKNOWN',
]);
const numberSource = z.enum(['REGISTER', 'AUTHORITY', 'DIRECTORY', 'EARLIER_DEALINGS']);

const mail = z.strictObject({
  language: z.enum(languages),
  /** Until when its code may be told back. */
  expiresAt: fields.instant,
  answeredAt: fields.instant.nullable(),
  /** Codes that were wrong. */
  tries: z.number().int(),
  /** The mail server's reply where it refuses the address for good. */
  replyCode: z.number().int().nullable(),
});
const call = (line: <T extends z.ZodType>(schema: T) => T) =>
  z.strictObject({
    /** Where the number was found that the company did not give itself. */
    source: numberSource,
    foundAt: fields.line(300),
    calledAt: fields.instant,
    answeredBy: line(fields.line(200)).nullable(),
    note: line(fields.text(1000)).nullable(),
  });
const web = z.strictObject({ registeredOn: fields.date.nullable(), mx: z.boolean().nullable() });
const plain = <T extends z.ZodType>(schema: T): T => schema;

/** One try to reach a contact. */
export const contactAttemptView = z.strictObject({
  id: fields.id<'contactAttempt'>(),
  channel,
  /** The address, number or domain that was tried. */
  to: z.string(),
  outcome,
  /** 0 to 100: how much it proves. */
  score: z.number().int(),
  made: deed,
  mail: mail.nullable(),
  call: call(plain).nullable(),
  web: web.nullable(),
  /** By whom and why it counts no more; null while it does. */
  withdrawn: deed.extend({ reason: z.string() }).nullable(),
  /** Whether the caller may take it back: never who made it. */
  mayWithdraw: z.boolean(),
});

const standing = z.strictObject({
  mailAnsweredAt: fields.instant.nullable(),
  mailReturnedAt: fields.instant.nullable(),
  /** The last call that still counts. */
  calledBackAt: fields.instant.nullable(),
  score: z.number().int(),
  findings: z.array(z.enum(contactFindings)),
});

/** Every try to reach the contact of a distributor, and what they say together. */
export const contactAttemptsView = z.strictObject({
  /** The newest first. */
  attempts: z.array(contactAttemptView),
  standing,
  /** Whom to try; null for what the record does not know. */
  contact: z.strictObject({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    /** Of the website, else of the mail address. */
    domain: z.string().nullable(),
  }),
});

const attemptParams = z.strictObject({ id: fields.id<'contactAttempt'>() });
const changing = { response: contactAttemptsView, idempotent: 'key-required' } as const;
const gone = ['NOT_FOUND'] as const satisfies readonly RefusalCode[];

export const listContactAttempts = route({
  id: 'listContactAttempts',
  method: 'GET',
  path: 'distributors/:id/contact-attempts',
  summary: 'Every try to reach the contact of a distributor, the newest first, and what they show together.',
  params: distributorParams,
  response: contactAttemptsView,
  refusals: gone,
});

export const mailContact = route({
  id: 'mailContact',
  method: 'POST',
  path: 'distributors/:id/contact-attempts/mail',
  summary: 'Mails the contact a code to tell back by another way. Nobody at the desk sees the code.',
  params: distributorParams,
  body: z.strictObject({ language: z.enum(languages) }),
  status: 201,
  refusals: [...gone, 'CONTACT_UNKNOWN'],
  ...changing,
});

export const tellContactCode = route({
  id: 'tellContactCode',
  method: 'POST',
  path: 'contact-attempts/:id/code',
  summary: 'Enters the code that the contact told. A wrong one counts; after five the mail proves nothing any more.',
  params: attemptParams,
  body: z.strictObject({ code: fields.line(20) }),
  refusals: [...gone, 'CONTACT_CODE_WRONG', 'CONTACT_CODE_ENDED'],
  ...changing,
});

export const logContactCall = route({
  id: 'logContactCall',
  method: 'POST',
  path: 'distributors/:id/contact-attempts/calls',
  summary: 'Writes down a call to a number that was found independently, never on the pages or papers of the company.',
  params: distributorParams,
  body: call(plain).extend({ number: fields.line(40), outcome: callOutcome }),
  status: 201,
  refusals: [...gone, 'CONTACT_NUMBER_NOT_INDEPENDENT', 'CONTACT_CALL_DATE'],
  ...changing,
});

export const lookAtContactDomain = route({
  id: 'lookAtContactDomain',
  method: 'POST',
  path: 'distributors/:id/contact-attempts/web',
  summary: 'Looks at the domain of the website or mail address: its age, its mail and its home page.',
  params: distributorParams,
  status: 201,
  refusals: [...gone, 'CONTACT_DOMAIN_UNKNOWN'],
  ...changing,
});

export const withdrawContactAttempt = route({
  id: 'withdrawContactAttempt',
  method: 'POST',
  path: 'contact-attempts/:id/withdrawal',
  summary:
    'Takes an attempt back that was wrong: it stays on record and counts no more. Another person than who made it.',
  params: attemptParams,
  body: z.strictObject({ reason: fields.text(2000) }),
  refusals: [...gone, 'REASON_REQUIRED', 'CONTACT_ATTEMPT_WITHDRAWN', 'CONTACT_NEEDS_ANOTHER_PERSON'],
  ...changing,
});

const state = z.strictObject({
  id: fields.id<'contactAttempt'>(),
  distributorId: fields.id<'distributor'>(),
  channel,
  to: personal(z.string()),
  outcome,
  score: z.number().int(),
  made: author,
  mail: mail.nullable(),
  call: call(personal).nullable(),
  web: web.nullable(),
  withdrawn: z.strictObject({ by: author, reason: personal(z.string()) }).nullable(),
});
const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'contact-attempt', state });

export const contactAttemptMade = of('contact-attempt.made');
export const contactAttemptAnswered = of('contact-attempt.answered');
export const contactAttemptReturned = of('contact-attempt.returned');
export const contactAttemptWithdrawn = of('contact-attempt.withdrawn');
