import { shellOf } from '@downstream/access/core';
import type { StateInput, userChanged } from '@downstream/contracts';
import type { DeploymentGrant, Shell } from '@downstream/kernel';
import type { UserRow } from './user.row';

/** A user account, without its credentials. */
export type User = Readonly<Omit<UserRow, 'tenantId' | 'eventId'>>;

/** The account as events and dossiers say it. */
export const stateOf = (user: User): StateInput<typeof userChanged> => ({
  email: user.email,
  name: user.name,
  language: user.language,
  personId: user.personId,
  partyId: user.partyId,
  roles: [...user.roles],
  grade: user.grade,
  offices: [...user.offices],
  operator: user.operator,
  state: user.state,
  expiresAt: user.expiresAt,
  secondFactorSince: user.secondFactorSince,
  passwordChangedAt: user.passwordChangedAt,
  suspendedFor: user.suspendedFor,
});

/** The shell an account belongs to: the database keeps no account without roles, and roles of one shell only are written. */
export function shellFor(user: Pick<User, 'roles'>): Shell {
  const shell = shellOf(user.roles);
  if (shell === null) throw new Error('An account has roles of several shells');
  return shell;
}

/** The user's rights in the deployment. */
export const grantsOf = (user: Pick<User, 'operator'>): DeploymentGrant[] => (user.operator ? ['operator'] : []);

export function toUser(row: UserRow): User {
  const { tenantId: _tenant, eventId: _event, ...user } = row;
  return user;
}
