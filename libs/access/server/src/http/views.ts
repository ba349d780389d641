import { bannersOf, permissionsOf } from '@downstream/access/core';
import type { inviteUser, listSessions, readProfile, readTenant, Reply, whoAmI } from '@downstream/contracts';
import type { Bearer, BrowserSession } from '../persistence/sessions';
import type { Tenant } from '../persistence/tenant-records';
import { grantsOf, shellFor, type User } from '../persistence/user';

/** A user as admins see one. */
export const toUserView = (user: User): Reply<typeof inviteUser> => ({
  id: user.id,
  personId: user.personId,
  email: user.email,
  name: user.name,
  language: user.language,
  roles: [...user.roles],
  grade: user.grade,
  offices: [...user.offices],
  state: user.state,
  expiresAt: user.expiresAt,
  operator: user.operator,
  secondFactor: user.secondFactorSince !== null,
  party: user.partyId && { id: user.partyId },
  lastSignInAt: user.lastSignInAt,
  version: user.version,
});

export const toTenantView = ({
  id,
  slug,
  name,
  kind,
  secondFactorRequired,
  version,
}: Tenant): Reply<typeof readTenant> => ({
  id,
  slug,
  name,
  kind,
  secondFactorRequired,
  version,
});

interface Profile {
  readonly user: User;
  readonly recoveryCodesLeft: number;
}

export const toProfileView = ({ user, recoveryCodesLeft }: Profile): Reply<typeof readProfile> => ({
  id: user.id,
  email: user.email,
  name: user.name,
  language: user.language,
  roles: [...user.roles],
  grade: user.grade,
  secondFactor: user.secondFactorSince !== null,
  recoveryCodesLeft,
  passwordChangedAt: user.passwordChangedAt,
  version: user.version,
});

type SessionView = Reply<typeof listSessions>['rows'][number];

/** A complete session as its owner sees it, the asking one marked; one on its way is not shown. */
export function toSessionView(session: BrowserSession, current: string | undefined): SessionView[] {
  const { id, browser, means, startedAt, lastSeenAt, expiresAt } = session;
  return means ? [{ id, current: id === current, browser, means, createdAt: startedAt, lastSeenAt, expiresAt }] : [];
}

const nobody: Reply<typeof whoAmI> = {
  state: 'SIGNED_OUT',
  user: null,
  tenant: null,
  shell: null,
  permissions: [],
  grants: [],
  party: null,
  engagement: null,
  banners: [],
  emailHint: null,
};

/** An address that its owner knows again and nobody else can read: `m…@example.com`. */
export const emailHint = (email: string): string => email.replace(/^(.).*@/, '$1…@');

/** Who a session belongs to. A sign-in under way shows its next step and the workspace's name, no more. */
export function toWhoAmI(bearer: Bearer | undefined): Reply<typeof whoAmI> {
  if (!bearer) return nobody;
  const { session, user, tenant } = bearer;
  const { version: _version, ...tenantView } = toTenantView(tenant);
  const { state } = session;
  if (state !== 'SIGNED_IN') {
    return { ...nobody, state, tenant: tenantView, ...(state === 'CODE' && { emailHint: emailHint(user.email) }) };
  }
  const { id, personId, name, email, language, roles, grade } = user;
  const shell = shellFor(user);
  return {
    state,
    user: { id, personId, name, email, language, roles: [...roles], grade },
    tenant: tenantView,
    shell,
    permissions: [...permissionsOf(roles, grantsOf(user))],
    grants: grantsOf(user),
    party: user.partyId && { id: user.partyId },
    engagement: shell === 'audit' && user.expiresAt ? { expiresAt: user.expiresAt } : null,
    banners: [...bannersOf(tenant)],
    emailHint: null,
  };
}
