import type { Routes } from '@angular/router';
import { PublicFrame } from './public-frame';

export const routes: Routes = [
  {
    path: '',
    component: PublicFrame,
    children: [
      {
        path: '',
        title: 'enter.title',
        loadComponent: () => import('./portal-enter/portal-enter.page').then((m) => m.PortalEnterPage),
      },
    ],
  },
];
