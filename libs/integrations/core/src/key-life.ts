import { DAY, later, ok, refuse, type ApiKeyState, type Instant, type Result } from '@downstream/kernel';
import { permissions, scopesFor, type Permission } from '@downstream/access/core';

/** The longest life of a key, in milliseconds: what nobody renews within a year nobody needs. */
export const KEY_LIFETIME_MAXIMUM = 366 * DAY;
/** What a new key is offered. */
export const KEY_LIFETIME_DEFAULT = 90 * DAY;

/** A key as far as time decides on it. */
export interface KeyTimes {
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

/** The state of a key at an instant; a revoked key stays revoked when its time is over too. */
export function keyState({ expiresAt, revokedAt }: KeyTimes, at: Instant): ApiKeyState {
  if (revokedAt !== null) return 'REVOKED';
  return at >= expiresAt ? 'EXPIRED' : 'ACTIVE';
}

/** Whether a new key may live until then: refusal `KEY_EXPIRY_NOT_ALLOWED` with the latest instant allowed. */
export function checkExpiry(expiresAt: Instant, at: Instant): Result<Instant> {
  const latest = later(at, KEY_LIFETIME_MAXIMUM);
  return expiresAt > at && expiresAt <= latest ? ok(expiresAt) : refuse('KEY_EXPIRY_NOT_ALLOWED', { latest });
}

/**
 * Whether somebody may give these scopes to a key: at least one, none twice, none they do not hold, none no key may
 * have.
 * @param wanted as the caller wrote them
 * @param held the maker's permissions
 * @returns the scopes in the order of the catalogue, or refusal `SCOPE_NOT_ALLOWED` with those that are not allowed
 */
export function checkScopes(wanted: readonly string[], held: ReadonlySet<Permission>): Result<readonly Permission[]> {
  const allowed = scopesFor(held);
  const refused = wanted.filter((scope, i) => !allowed.some((one) => one === scope) || wanted.indexOf(scope) !== i);
  if (refused.length > 0 || wanted.length === 0) return refuse('SCOPE_NOT_ALLOWED', { scopes: [...new Set(refused)] });
  return ok(allowed.filter((scope) => wanted.includes(scope)));
}

/**
 * What a key may do now: its scopes, as far as its maker still holds them. Whoever loses a role takes it from their
 * keys in the same moment; a suspended maker holds nothing.
 */
export function effectiveScopes(scopes: readonly string[], held: ReadonlySet<Permission>): ReadonlySet<Permission> {
  const allowed = scopesFor(held);
  return new Set(permissions.filter((scope) => scopes.includes(scope) && allowed.includes(scope)));
}

/** Revokes a key for good: refusal `KEY_ALREADY_REVOKED`. An expired key may be revoked too. */
export const revoke = <K extends KeyTimes>(key: K, at: Instant): Result<K> =>
  key.revokedAt === null ? ok({ ...key, revokedAt: at }) : refuse('KEY_ALREADY_REVOKED');
