import { computed, inject } from '@angular/core';
import { listDistributors } from '@downstream/contracts/distributors';
import { resourceOf, Session } from '@downstream/ui/client';
import { provideOnboardingStep } from '@downstream/ui/patterns';
import { atHome } from './at-home';

/** First step of the room: the first distributor is registered. */
export const registerStep = provideOnboardingStep(() => {
  const session = inject(Session);
  const any = resourceOf(listDistributors, () =>
    session.can('distributor:read') ? { query: { limit: 1 } } : undefined,
  );
  atHome(() => any.value()?.total === 0 && any.reload());
  return {
    id: 'register',
    order: 20,
    titleKey: 'distributors.step.title',
    textKey: 'distributors.step.text',
    done: computed(() => {
      const answer = any.value();
      return answer && answer.total > 0;
    }),
    link: ['/desk/distributors/new'],
    permission: 'distributor:register',
  };
});
