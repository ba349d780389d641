import type { Received } from '@downstream/contracts/route';
import type { listUsers, readTenant, whoAmI } from '@downstream/contracts/access';
import type { RefusalCode } from '@downstream/kernel';

type WhoAmI = Received<typeof whoAmI>;
type User = Received<typeof listUsers>['rows'][number];
type Tenant = Received<typeof readTenant>;

/** The nth id of a kind, always the same. */
const idOf = (n: number): string => `01938f00-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A maker's workspace with a mandatory second factor. */
export const aTenant = (facts: Partial<Tenant> = {}): Tenant => ({
  id: idOf(1) as Tenant['id'],
  slug: 'falkenried',
  name: 'Falkenried Thermal GmbH',
  kind: 'CUSTOMER',
  secondFactorRequired: true,
  version: 2,
  ...facts,
});

/** An active user of the desk; `n` tells several apart. */
export const aUser = (n: number, facts: Partial<User> = {}): User => ({
  id: idOf(n) as User['id'],
  personId: idOf(1000 + n) as User['personId'],
  email: `person${n}@falkenried.example`,
  name: `Person ${n}`,
  language: 'en',
  roles: ['analyst'],
  grade: null,
  offices: [],
  state: 'ACTIVE',
  expiresAt: null,
  operator: false,
  secondFactor: true,
  party: null,
  lastSignInAt: null,
  version: 3,
  ...facts,
});

/** A complete session of this user at the desk. */
export function aSession(user: User = aUser(10), facts: Partial<WhoAmI> = {}): WhoAmI {
  const { version: _version, ...tenant } = aTenant();
  const { id, personId, name, email, language, roles, grade } = user;
  return {
    state: 'SIGNED_IN',
    user: { id, personId, name, email, language, roles, grade },
    tenant,
    shell: 'desk',
    permissions: ['user:read', 'user:manage', 'key:manage', 'tenant:manage', 'profile:own'],
    grants: [],
    party: null,
    engagement: null,
    banners: [],
    emailHint: null,
    ...facts,
  };
}

/** Nobody, or somebody half way through signing in. */
export const aSignedOut = (facts: Partial<WhoAmI> = {}): WhoAmI =>
  aSession(aUser(10), { state: 'SIGNED_OUT', user: null, tenant: null, shell: null, permissions: [], ...facts });

/** The body of a refusal, as RFC 9457 has it. */
export const problemOf = (code: RefusalCode, status: number, details: object = {}): object => ({
  type: `/problems/${code}`,
  title: code,
  code,
  status,
  traceId: 'trace-1',
  ...details,
});
