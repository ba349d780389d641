import { languages, roles, approverGrades, linkPurposes, offices, userStates } from '@downstream/kernel';
import * as z from 'zod';
import { email, id, instant, line } from '../fields';

/** Shapes that several contracts of this room share. Not part of the room's door. */
export const userId = id<'user'>();
export const role = z.enum(roles);
export const grade = z.enum(approverGrades);
/** Each office once at most. */
export const heldOffices = z.array(z.enum(offices)).max(offices.length);
export const language = z.enum(languages);
export const personName = line(120);

/** A password being chosen or shown again: any characters, never trimmed; the policy itself is in access/core. */
export const password = z.string().min(1).max(1000);

/** The secret part of a link that came by e-mail. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be the whole link as it came by e-mail');

/** Six digits; spaces from copying are dropped. */
export const sixDigits = z
  .string()
  .max(20)
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'must be six digits'));

/** A recovery code as it was written down. */
export const recoveryCode = z.string().trim().min(8).max(40);

/** A workspace one may choose at sign-in. */
export const workspace = z.strictObject({ slug: z.string(), name: z.string() });

/** A user as admins see one. */
export const userView = z.strictObject({
  id: userId,
  personId: id<'person'>(),
  email,
  name: z.string(),
  language,
  roles: z.array(role),
  /** Approvers only. */
  grade: grade.nullable(),
  /** Approvers only: the offices the tenant has given them by name. */
  offices: heldOffices,
  state: z.enum(userStates),
  /** Until when the account may be used; always set for auditors. */
  expiresAt: instant.nullable(),
  /** Whether the user imports public lists for the whole deployment. */
  operator: z.boolean(),
  /** Whether a second factor is set up. */
  secondFactor: z.boolean(),
  /** The distributor a portal user belongs to. */
  party: z.strictObject({ id: id<'party'>() }).nullable(),
  lastSignInAt: instant.nullable(),
  version: z.number().int(),
});

/** The maker's workspace and its policy. */
export const tenantView = z.strictObject({
  id: id<'tenant'>(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['CUSTOMER', 'DEMO', 'DEPLOYMENT']),
  secondFactorRequired: z.boolean(),
  version: z.number().int(),
});

export const linkPurpose = z.enum(linkPurposes);
