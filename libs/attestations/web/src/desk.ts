import type { Provider } from '@angular/core';
import { provideDistributorTab } from '@downstream/distributors/web';

/** What the room brings to the desk: what a distributor has answered, as a tab of its page. */
export const deskProviders: Provider[] = [
  provideDistributorTab({
    id: 'answers',
    order: 25,
    labelKey: 'attestations.tab.title',
    load: () => import('./desk/answers-tab').then((m) => m.AnswersTab),
    permission: 'answer:read',
  }),
];
