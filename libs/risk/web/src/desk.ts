import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import { needs } from '@downstream/access/web';
import { provideDistributorTab } from '@downstream/distributors/web';
import { provideQueueKind, type RouteNav } from '@downstream/ui/patterns';
import { flagsBadge } from './flags/flags-badge';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [
  {
    path: 'settings/risk-model',
    title: 'risk.model.title',
    canActivate: [needs('risk:read')],
    data: {
      nav: {
        key: 'risk.model.title',
        icon: 'settings',
        group: 'house',
        order: 125,
        permission: 'risk:read',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./models/risk-model.page').then((m) => m.RiskModelPage),
  },
];

/** What the room brings to the desk: two tabs of the distributor's page, and red flags in the work queue. */
export const deskProviders: Provider[] = [
  provideQueueKind({
    kind: 'FLAG',
    line: () => import('./queue/flag-line').then((m) => m.FlagLine),
    detail: () => import('./queue/flag-detail').then((m) => m.FlagDetail),
    page: (_, distributor) => ({ link: ['/desk/distributors', distributor], query: { tab: 'flags' } }),
  }),
  provideDistributorTab({
    id: 'risk',
    group: 'assessment',
    order: 14,
    labelKey: 'risk.tab.risk',
    load: () => import('./tab/distributor-risk').then((m) => m.DistributorRisk),
    permission: 'risk:read',
  }),
  provideDistributorTab({
    id: 'flags',
    group: 'assessment',
    order: 12,
    labelKey: 'risk.tab.flags',
    load: () => import('./flags/distributor-flags').then((m) => m.DistributorFlags),
    permission: 'risk:read',
    badge: flagsBadge,
  }),
];
