import * as z from 'zod';
import { route } from '../route';
import { password, recoveryCode, sixDigits } from './parts';

/** The second step of signing in: a code of the authenticator app, or one of the recovery codes. */
export const completeSecondFactor = route({
  id: 'completeSecondFactor',
  method: 'POST',
  path: 'session/second-factor',
  summary: 'Complete signing in with the second factor',
  body: z.union([z.strictObject({ code: sixDigits }), z.strictObject({ recoveryCode })]),
  response: z.strictObject({ state: z.literal('SIGNED_IN'), recoveryCodesLeft: z.number().int() }),
  refusals: ['SECOND_FACTOR_FAILED', 'NOT_SIGNED_IN', 'TOO_MANY_REQUESTS'],
});

/**
 * Begins setting up an authenticator app: at the first sign-in (state ENROL_SECOND_FACTOR), or later from the
 * profile, where the password is asked for again.
 */
export const beginSecondFactor = route({
  id: 'beginSecondFactor',
  method: 'POST',
  path: 'session/second-factor/enrolment',
  summary: 'Begin setting up a second factor',
  body: z.strictObject({ password: password.optional() }),
  response: z.strictObject({
    /** Base32, for typing in. */
    secret: z.string(),
    /** `otpauth://totp/…` */
    uri: z.string(),
    /** The URI as a QR code: an SVG document. */
    qrSvg: z.string(),
  }),
  refusals: ['NOT_SIGNED_IN', 'PASSWORD_WRONG', 'TOO_MANY_REQUESTS'],
});

/** Ends setting it up with a first code; the recovery codes are shown this once. */
export const confirmSecondFactor = route({
  id: 'confirmSecondFactor',
  method: 'PUT',
  path: 'session/second-factor/enrolment',
  summary: 'Confirm the second factor with a code',
  body: z.strictObject({ code: sixDigits }),
  response: z.strictObject({ state: z.literal('SIGNED_IN'), recoveryCodes: z.array(z.string()) }),
  refusals: ['SECOND_FACTOR_FAILED', 'NOT_SIGNED_IN', 'TOO_MANY_REQUESTS'],
});
