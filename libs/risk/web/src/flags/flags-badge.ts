import { computed, effect, inject, type Signal } from '@angular/core';
import { readFlags } from '@downstream/contracts/risk';
import { OpenDistributor, type TabBadge } from '@downstream/distributors/web';
import { resourceOf } from '@downstream/ui/client';
import { FlagNews } from './flag-news';

/** How many red flags of the open distributor nobody has settled; nothing to show when none is open. */
export function flagsBadge(): Signal<TabBadge | undefined> {
  const { id } = inject(OpenDistributor);
  const found = resourceOf(readFlags, () => ({ params: { id: id() } }));
  const news = inject(FlagNews);
  let known = news.count();
  effect(() => {
    if (news.count() === known) return;
    known = news.count();
    found.reload();
  });
  return computed(() => {
    const open = (found.value()?.flags ?? []).filter(({ state }) => state === 'RAISED' || state === 'UNDER_INQUIRY');
    return open.length > 0 ? { count: open.length, tone: 'hold' } : undefined;
  });
}
