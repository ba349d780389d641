import { computed, inject, type Signal } from '@angular/core';
import { listReviews } from '@downstream/contracts/reviews';
import { OpenDistributor, type TabBadge } from '@downstream/distributors/web';
import { reviewStates } from '@downstream/kernel';
import { isDecided } from '@downstream/reviews/core';
import { resourceOf } from '@downstream/ui/client';

const running = reviewStates.filter((state) => !isDecided(state));

/** How many reviews of the open distributor are not decided; nothing to show when none is. */
export function reviewsBadge(): Signal<TabBadge | undefined> {
  const { id } = inject(OpenDistributor);
  const found = resourceOf(listReviews, () => ({ query: { distributor: id(), state: running, limit: 1 } }));
  return computed(() => {
    const count = found.value()?.total ?? 0;
    return count > 0 ? { count } : undefined;
  });
}
