import { changeSubjects } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';

/** Something that has changed since the answers, as the distributor says it. */
export const changeReportView = z.strictObject({
  id: fields.id<'changeReport'>(),
  subjects: z.array(z.enum(changeSubjects)),
  /** Since when, where it has a date. */
  since: fields.date.nullable(),
  text: z.string(),
  by: z.strictObject({ name: z.string(), onBehalf: z.boolean() }),
  at: fields.instant,
});

export const reportPortalChange = route({
  id: 'reportPortalChange',
  method: 'POST',
  path: 'portal/change-reports',
  summary: 'Tells the maker that something has changed since the answers.',
  body: z.strictObject({
    subjects: z.array(z.enum(changeSubjects)).min(1).max(changeSubjects.length),
    since: fields.date.nullable().default(null),
    text: fields.text(4000),
  }),
  response: changeReportView,
  status: 201,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
  idempotent: 'key-required',
});

export const listPortalChanges = route({
  id: 'listPortalChanges',
  method: 'GET',
  path: 'portal/change-reports',
  summary: 'The changes the distributor has told of, the newest first.',
  response: z.strictObject({ reports: z.array(changeReportView) }),
  refusals: ['NOT_FOUND'],
});

/** Whether a refusal may still be contested, and what was written where it was. */
const appealView = z.strictObject({
  /** Until when an appeal is heard; null where there is nothing to contest. */
  until: fields.instant.nullable(),
  mayAppeal: z.boolean(),
  sent: z.strictObject({ text: z.string(), at: fields.instant, by: z.string() }).nullable(),
});

export const readPortalAppeal = route({
  id: 'readPortalAppeal',
  method: 'GET',
  path: 'portal/appeal',
  summary: 'Whether the last decision may be contested, until when, and what was written.',
  response: appealView,
  refusals: ['NOT_FOUND'],
});

export const sendPortalAppeal = route({
  id: 'sendPortalAppeal',
  method: 'POST',
  path: 'portal/appeal',
  summary: 'Contests a refusal; somebody looks at it who has not decided it.',
  body: z.strictObject({ text: fields.text(8000) }),
  response: appealView,
  status: 201,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'APPEAL_ALREADY_SENT', 'APPEAL_TOO_LATE'],
  idempotent: 'key-required',
});
