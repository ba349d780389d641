import { computed, inject, type Signal } from '@angular/core';
import { listHits } from '@downstream/contracts/checks';
import { OpenDistributor, type TabBadge } from '@downstream/distributors/web';
import { resourceOf, Session } from '@downstream/ui/client';
import { waitingHitStates } from '../words/hit-states';

/** How many hits of the open distributor wait for somebody; nothing to show where none does. */
export function checksBadge(): Signal<TabBadge | undefined> {
  const { id } = inject(OpenDistributor);
  const may = inject(Session).can('hit:read');
  const found = resourceOf(listHits, () => {
    const distributor = id();
    return may && distributor ? { query: { distributor, state: [...waitingHitStates], limit: 1 } } : undefined;
  });
  return computed(() => {
    const count = found.value()?.total ?? 0;
    return count > 0 ? { count, tone: 'hold' } : undefined;
  });
}
