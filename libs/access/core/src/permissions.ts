import type { DeploymentGrant, Role } from '@downstream/kernel';

/**
 * Everything a caller may be allowed to do, as `@Allow(...)` names it. Reading a permission and loading the object are
 * one step: a permission never says which object, row policies and the use case do.
 */
export const permissions = [
  'item:read',
  'item:write',
  'item:approve',
  'item:export',
  'distributor:read',
  'distributor:export',
  'distributor:register',
  'distributor:revise',
  'distributor:invite',
  'distributor:submit',
  'distributor:suspend',
  'distributor:reinstate',
  'document:read',
  'document:write',
  'hold:place',
  'hold:release',
  'answer:read',
  'answer:correct',
  'statement:read',
  'statement:ask',
  'statement:decide',
  'check:read',
  'check:run',
  'check:settle',
  'hit:read',
  'hit:export',
  'hit:vote',
  'list:read',
  'list:import',
  'own-list:manage',
  'ownership:say',
  'risk:read',
  'risk:rate',
  'flag:settle',
  'tier:override',
  'risk-model:manage',
  'review:read',
  'review:export',
  'review:open',
  'review:work',
  'review:recommend',
  'review:sign',
  'monitoring:read',
  'monitoring:triage',
  'user:read',
  'user:manage',
  'key:manage',
  'tenant:manage',
  'audit:read',
  'audit:export',
  'notice:own',
  'view:own',
  'view:share',
  'profile:own',
  'portal:own',
  'portal:speak',
  'portal:sign',
] as const;
export type Permission = (typeof permissions)[number];

const ofPortal = ['profile:own', 'portal:own'] as const satisfies readonly Permission[];

/**
 * What each role may do (security reference 4). Deny by default: what does not stand here is not allowed.
 * Only approvers sign; the admin decides nothing; sponsor and logistics see no check and no hit, so that nobody who
 * talks to the distributor can tip it off; the auditor reads the audit room and nothing else.
 */
export const rolePermissions = {
  analyst: [
    'item:read',
    'item:write',
    'item:approve',
    'item:export',
    'distributor:read',
    'distributor:export',
    'distributor:register',
    'distributor:revise',
    'distributor:invite',
    'distributor:submit',
    'distributor:suspend',
    'distributor:reinstate',
    'document:read',
    'document:write',
    'hold:place',
    'hold:release',
    'answer:read',
    'answer:correct',
    'statement:read',
    'statement:ask',
    'statement:decide',
    'check:read',
    'check:run',
    'check:settle',
    'hit:read',
    'hit:export',
    'hit:vote',
    'list:read',
    'own-list:manage',
    'ownership:say',
    'risk:read',
    'risk:rate',
    'flag:settle',
    'tier:override',
    'risk-model:manage',
    'review:read',
    'review:export',
    'review:open',
    'review:work',
    'review:recommend',
    'monitoring:read',
    'monitoring:triage',
    'notice:own',
    'view:own',
    'view:share',
    'profile:own',
  ],
  approver: [
    'item:read',
    'item:approve',
    'item:export',
    'distributor:read',
    'distributor:export',
    'distributor:suspend',
    'distributor:reinstate',
    'document:read',
    'hold:place',
    'hold:release',
    'answer:read',
    'statement:read',
    'statement:decide',
    'check:read',
    'check:settle',
    'hit:read',
    'hit:export',
    'hit:vote',
    'list:read',
    'own-list:manage',
    'ownership:say',
    'risk:read',
    'flag:settle',
    'tier:override',
    'risk-model:manage',
    'review:read',
    'review:export',
    'review:sign',
    'monitoring:read',
    'monitoring:triage',
    'notice:own',
    'view:own',
    'view:share',
    'profile:own',
  ],
  logistics: ['item:read', 'distributor:read', 'hold:place', 'notice:own', 'view:own', 'profile:own'],
  sponsor: [
    'item:read',
    'distributor:read',
    'distributor:register',
    'distributor:revise',
    'distributor:invite',
    'notice:own',
    'view:own',
    'profile:own',
  ],
  admin: [
    'distributor:read',
    'distributor:export',
    'list:read',
    'user:read',
    'user:manage',
    'key:manage',
    'tenant:manage',
    'notice:own',
    'view:own',
    'view:share',
    'profile:own',
  ],
  // Who speaks for the distributor: sends the answers in, invites colleagues, reports and objects.
  contact: [...ofPortal, 'portal:speak', 'portal:sign'],
  contributor: ofPortal,
  signatory: [...ofPortal, 'portal:sign'],
  auditor: ['audit:read', 'audit:export', 'profile:own'],
} as const satisfies Record<Role, readonly Permission[]>;

/** What a grant of the deployment adds. No right inside a tenant comes with it: public lists belong to nobody's tenant. */
export const grantPermissions = {
  operator: ['list:read', 'list:import'],
} as const satisfies Record<DeploymentGrant, readonly Permission[]>;

/** Everything an account may do, in the order of {@link permissions}. */
export function permissionsOf(
  roles: readonly Role[],
  grants: readonly DeploymentGrant[] = [],
): ReadonlySet<Permission> {
  const held = new Set<Permission>([
    ...roles.flatMap((role) => rolePermissions[role]),
    ...grants.flatMap((grant) => grantPermissions[grant]),
  ]);
  return new Set(permissions.filter((permission) => held.has(permission)));
}

/**
 * What no API key may ever do, whoever made it: votes and signatures are a person's at that moment, rights and keys
 * must not breed, a profile and a portal seat belong to a human being, and a tenant's key has no hold on the lists of
 * the deployment.
 */
export const neverByKey = [
  'item:approve',
  'distributor:reinstate',
  'hold:release',
  'check:settle',
  'hit:vote',
  'list:import',
  'ownership:say',
  'flag:settle',
  'tier:override',
  'risk-model:manage',
  'review:recommend',
  'review:sign',
  'monitoring:triage',
  'user:manage',
  'key:manage',
  'tenant:manage',
  'notice:own',
  'view:own',
  'view:share',
  'profile:own',
  'portal:own',
  'portal:speak',
  'portal:sign',
  'statement:decide',
] as const satisfies readonly Permission[];

/** The scopes somebody may give to a key: what they hold themselves, less what no key may do. */
export const scopesFor = (held: ReadonlySet<Permission>): readonly Permission[] =>
  permissions.filter((permission) => held.has(permission) && !neverByKey.some((never) => never === permission));
