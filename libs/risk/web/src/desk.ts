import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideDistributorTab } from '@downstream/distributors/web';
import { flagsBadge } from './flags/flags-badge';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [];

/** What the room brings to the desk: two tabs of the distributor's page. */
export const deskProviders: Provider[] = [
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
