import { neverByKey, type Permission, permissions } from '@downstream/access/core';
import type { Say } from '@downstream/ui/client';

/** What a key may be allowed to do. */
export type KeyScope = Exclude<Permission, (typeof neverByKey)[number]>;

/** The scopes in groups, as a person thinks of them. */
export const scopeGroups = {
  catalogue: ['item:read', 'item:export', 'item:write'],
  distributors: [
    'distributor:read',
    'distributor:export',
    'distributor:register',
    'distributor:revise',
    'distributor:invite',
    'distributor:submit',
    'distributor:suspend',
    'document:read',
    'document:write',
    'hold:place',
    'answer:read',
    'answer:correct',
    'statement:read',
    'statement:ask',
  ],
  checks: ['check:read', 'check:run', 'hit:read', 'hit:export', 'list:read', 'own-list:manage'],
  risk: ['risk:read', 'risk:rate'],
  reviews: ['review:read', 'review:export', 'review:open', 'review:work', 'review:note', 'review:assign'],
  monitoring: ['monitoring:read'],
  house: ['user:read', 'audit:read', 'audit:export'],
} as const satisfies Record<string, readonly KeyScope[]>;
export type ScopeGroup = keyof typeof scopeGroups;
const groupNames = Object.keys(scopeGroups) as ScopeGroup[];

const known: readonly KeyScope[] = Object.values(scopeGroups).flat();
const isKnown = (scope: string): scope is KeyScope => known.some((one) => one === scope);

/** A scope in words; one that this version has no words for is its own name. */
export const scopeWords = (scope: string, t: Say): string =>
  isKnown(scope) ? t(`integrations.scope.${scope}`) : scope;

/** The scopes somebody may give, by group; groups without any are left out, what is unknown comes last. */
export function grouped(given: readonly string[]): { group: ScopeGroup | 'other'; scopes: string[] }[] {
  const groups: { group: ScopeGroup | 'other'; scopes: string[] }[] = groupNames.map((group) => ({
    group,
    scopes: scopeGroups[group].filter((scope) => given.includes(scope)),
  }));
  groups.push({ group: 'other', scopes: given.filter((scope) => !isKnown(scope)) });
  return groups.filter(({ scopes }) => scopes.length > 0);
}

/** Every scope a key can have; the spec holds the groups against it. */
export const keyScopes: readonly string[] = permissions.filter(
  (permission) => !neverByKey.some((never) => never === permission),
);
