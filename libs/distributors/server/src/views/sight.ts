import type { Principal } from '@downstream/platform/http';

/**
 * What a caller may be shown. Who may not see checks, such as sponsor and logistics, learns that something stops and
 * whom to ask, never what was found: nobody who talks to the distributor can tip it off.
 */
export interface Sight {
  readonly checks: boolean;
  readonly reviews: boolean;
  readonly documents: boolean;
}

/** Everything, for callers inside the house. */
export const fullSight: Sight = { checks: true, reviews: true, documents: true };

/** The sight that goes with a principal's permissions. */
export const sightOf = ({ permissions }: Pick<Principal, 'permissions'>): Sight => ({
  checks: permissions.has('check:read'),
  reviews: permissions.has('review:read'),
  documents: permissions.has('document:read'),
});
