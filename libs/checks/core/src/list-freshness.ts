/** Hours after which a public list is late, and after which it is stale (domain reference 6.5). */
export const listAgeLimits = { late: 24, stale: 48 } as const;

/** How fresh a list is; `NONE` without one: nothing is never fresh. */
export type ListFreshness = 'FRESH' | 'AMBER' | 'RED' | 'NONE';

/** @param hours since the list was last retrieved, changed or not; null when it never was */
export function listFreshness(hours: number | null, limits: typeof listAgeLimits = listAgeLimits): ListFreshness {
  if (hours === null) return 'NONE';
  if (hours > limits.stale) return 'RED';
  return hours > limits.late ? 'AMBER' : 'FRESH';
}
