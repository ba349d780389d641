import * as z from 'zod';
import { instant } from '../fields';
import { route } from '../route';
import { grade, language, password, personName, role, userId } from './parts';

const profileView = z.strictObject({
  id: userId,
  email: z.string(),
  name: z.string(),
  language,
  roles: z.array(role),
  grade: grade.nullable(),
  /** Whether a second factor is set up. */
  secondFactor: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  /** Null for people who sign in by link. */
  passwordChangedAt: instant.nullable(),
  version: z.number().int(),
});

/** The caller's own account. */
export const readProfile = route({
  id: 'readProfile',
  method: 'GET',
  path: 'profile',
  summary: 'The caller’s own account',
  response: profileView,
});

/** Changes the caller's own name or language. */
export const changeProfile = route({
  id: 'changeProfile',
  method: 'PATCH',
  path: 'profile',
  summary: 'Change the caller’s name or language',
  body: z.strictObject({ name: personName.optional(), language: language.optional() }),
  response: profileView,
  concurrency: 'if-match',
});

/** Changes the caller's password; every other session of theirs ends. */
export const changePassword = route({
  id: 'changePassword',
  method: 'PUT',
  path: 'profile/password',
  summary: 'Change the caller’s password',
  body: z.strictObject({ current: password, next: password }),
  refusals: ['PASSWORD_WRONG', 'PASSWORD_WEAK', 'TOO_MANY_REQUESTS'],
});
