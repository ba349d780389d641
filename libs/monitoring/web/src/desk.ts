import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideDistributorTab } from '@downstream/distributors/web';
import { provideHomeBlock, type RouteNav } from '@downstream/ui/patterns';
import { WatchHealth } from './home/watch-health';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [
  {
    path: 'monitoring',
    title: 'monitoring.title',
    data: {
      nav: {
        key: 'monitoring.title',
        icon: 'eye',
        group: 'work',
        order: 45,
        permission: 'monitoring:read',
        go: 'm',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./feed/monitoring.page').then((m) => m.MonitoringPage),
  },
  {
    path: 'monitoring/parties',
    title: 'monitoring.parties.title',
    loadComponent: () => import('./coverage/parties.page').then((m) => m.WatchedPartiesPage),
  },
  {
    path: 'dashboards',
    title: 'monitoring.dash.title',
    data: {
      nav: {
        key: 'monitoring.dash.title',
        icon: 'rows',
        group: 'work',
        order: 95,
        permission: 'monitoring:read',
        go: 'b',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./dashboards/dashboards.page').then((m) => m.DashboardsPage),
  },
];

/** What the room brings to the desk: health on its home, and a tab of the distributor's page. */
export const deskProviders: Provider[] = [
  provideHomeBlock({ id: 'watch', order: 5, column: 'side', component: WatchHealth, permission: 'monitoring:read' }),
  provideDistributorTab({
    id: 'monitoring',
    group: 'time',
    order: 25,
    labelKey: 'monitoring.title',
    permission: 'monitoring:read',
    load: () => import('./tab/distributor-watch').then((m) => m.DistributorWatch),
  }),
];
