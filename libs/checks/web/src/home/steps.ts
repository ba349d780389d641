import { computed, inject } from '@angular/core';
import { listHits, listWatchlists } from '@downstream/contracts/checks';
import { atHome } from '@downstream/distributors/web';
import { resourceOf, Session } from '@downstream/ui/client';
import { provideOnboardingStep } from '@downstream/ui/patterns';

/** A real list is in force; the bundled sample of invented names does not count. */
export const listsStep = provideOnboardingStep(() => {
  const session = inject(Session);
  const found = resourceOf(listWatchlists, () => (session.can('list:read') ? {} : undefined));
  const done = computed(() => {
    const answer = found.value();
    return answer && answer.lists.some(({ inForce, sample }) => inForce !== null && !sample);
  });
  atHome(() => done() === false && found.reload());
  return {
    id: 'lists',
    order: 10,
    titleKey: 'checks.step.lists.title',
    textKey: 'checks.step.lists.text',
    done,
    link: ['/desk/lists'],
    permission: 'list:import',
  };
});

/** A hit was settled: the first screening has been worked through. */
export const screeningStep = provideOnboardingStep(() => {
  const session = inject(Session);
  const settled = resourceOf(listHits, () =>
    session.can('hit:read') ? { query: { state: ['FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE'], limit: 1 } } : undefined,
  );
  const done = computed(() => {
    const answer = settled.value();
    return answer && answer.total > 0;
  });
  atHome(() => done() === false && settled.reload());
  return {
    id: 'hits',
    order: 30,
    titleKey: 'checks.step.hits.title',
    textKey: 'checks.step.hits.text',
    done,
    link: ['/desk/hits'],
    permission: 'hit:vote',
  };
});
