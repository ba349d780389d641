import type { Routes } from '@angular/router';
import { needs } from '@downstream/access/web';
import type { RouteNav } from '@downstream/ui/patterns';

/** Pages of the desk. */
export const deskRoutes: Routes = [
  {
    path: 'settings/api-keys',
    title: 'integrations.keys.title',
    canActivate: [needs('key:manage')],
    data: {
      nav: {
        key: 'integrations.keys.title',
        icon: 'key',
        group: 'house',
        order: 120,
        permission: 'key:manage',
        go: 'k',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./pages/api-keys/api-keys.page').then((m) => m.ApiKeysPage),
  },
];
