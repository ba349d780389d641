import type { Routes } from '@angular/router';

/** Pages of the portal: where the distributor's own case stands. */
export const portalRoutes: Routes = [
  {
    path: 'status',
    title: 'portalStatus.title',
    loadComponent: () => import('./portal/portal-status.page').then((m) => m.PortalStatusPage),
  },
];
