import { userStates } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import { email, id, instant } from '../fields';
import { personal } from '../personal';
import { grade, heldOffices, language, role } from './parts';

const state = z.strictObject({
  email: personal(email),
  name: personal(z.string()),
  language,
  personId: id<'person'>(),
  partyId: id<'party'>().nullable(),
  roles: z.array(role),
  grade: grade.nullable(),
  offices: heldOffices,
  operator: z.boolean(),
  state: z.enum(userStates),
  expiresAt: instant.nullable(),
  /** When the second factor in use was set up; null without one. */
  secondFactorSince: instant.nullable(),
  passwordChangedAt: instant.nullable(),
  /** Why the account was last suspended, while it is. */
  suspendedFor: personal(z.string()).nullable(),
});

const about = (type: string) => event({ type, version: 1, subject: 'user', state });

/** A person was invited; the link goes out by `link.issued`. */
export const userInvited = about('user.invited');
/** An invitation was accepted. */
export const userActivated = about('user.activated');
/** An admin, or the person, changed the account's facts or rights. */
export const userChanged = about('user.changed');
/** The account was barred. */
export const userSuspended = about('user.suspended');
/** The account may be used again. */
export const userReinstated = about('user.reinstated');
/** A password was changed or chosen anew; every session of before has ended. */
export const userPasswordChanged = about('user.password-changed');
/** A second factor was set up. */
export const userSecondFactorEnrolled = about('user.second-factor-enrolled');
/** The second factor was taken off by an admin. */
export const userSecondFactorReset = about('user.second-factor-reset');
