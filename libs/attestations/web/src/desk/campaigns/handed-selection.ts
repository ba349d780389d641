import type { Router } from '@angular/router';
import type { BulkSelection } from '@downstream/distributors/web';
import type { DistributorId, DistributorState } from '@downstream/kernel';

/** What a list of distributors handed over with the way here. */
export interface HandedSelection {
  readonly ids?: readonly DistributorId[];
  readonly q?: string;
  readonly country?: readonly string[];
  readonly state?: readonly DistributorState[];
  readonly hold?: 'OPEN' | 'NONE';
}

const listOf = <T>(one: T | readonly T[] | undefined): readonly T[] | undefined =>
  one === undefined ? undefined : ([one].flat() as readonly T[]);

/** The selection that came with the way to this page, also after the page was loaded again; undefined where none did. */
export function handedSelection(router: Router): HandedSelection | undefined {
  const state = router.currentNavigation()?.extras.state ?? (history.state as Record<string, unknown> | null);
  const which = state?.['which'] as BulkSelection | undefined;
  if (!which) return undefined;
  if (which.kind === 'MARKED') return { ids: which.ids as readonly DistributorId[] };
  const { q, country, state: states, hold } = which;
  const [countries, stated] = [listOf(country), listOf(states)];
  return {
    ...(q && { q }),
    ...(countries && { country: countries }),
    ...(stated && { state: stated }),
    ...(hold && { hold }),
  };
}
