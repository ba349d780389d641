import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideDistributorTab } from '@downstream/distributors/web';
import { provideHomeBlock, provideQueueKind, type RouteNav } from '@downstream/ui/patterns';
import { DueNext } from './home/due-next';
import { reviewSteps } from './home/steps';
import { reviewSearch } from './search/review-source';
import { reviewsBadge } from './tab/reviews-badge';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [
  {
    path: 'queue',
    title: 'reviews.queue.title',
    data: {
      nav: {
        key: 'reviews.queue.title',
        icon: 'rows',
        group: 'work',
        order: 15,
        permission: 'review:read',
        go: 'q',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./queue/queue.page').then((m) => m.QueuePage),
  },
  {
    path: 'reviews',
    title: 'reviews.nav',
    data: {
      nav: {
        key: 'reviews.nav',
        icon: 'review',
        group: 'work',
        order: 20,
        permission: 'review:read',
        go: 'v',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./list/list.page').then((m) => m.ReviewListPage),
  },
  {
    path: 'reviews/:id',
    title: 'reviews.nav',
    loadComponent: () => import('./workspace/review.page').then((m) => m.ReviewPage),
  },
];

/** What the room brings to the desk: a tab of the distributor's page, its steps, and what is due next. */
export const deskProviders: Provider[] = [
  provideDistributorTab({
    id: 'reviews',
    group: 'assessment',
    order: 20,
    labelKey: 'reviews.tab.title',
    load: () => import('./tab/distributor-reviews').then((m) => m.DistributorReviews),
    permission: 'review:read',
    badge: reviewsBadge,
  }),
  provideQueueKind({
    kind: 'REVIEW',
    line: () => import('./queue/review-line').then((m) => m.ReviewLine),
    detail: () => import('./queue/review-detail').then((m) => m.ReviewDetail),
    page: (id) => ({ link: ['/desk/reviews', id] }),
  }),
  ...reviewSteps,
  reviewSearch,
  provideHomeBlock({ id: 'due-next', order: 10, column: 'main', component: DueNext, permission: 'review:read' }),
];
