import type { Routes } from '@angular/router';
import { Portal } from './portal';
import { portalRooms } from './rooms';

export const routes: Routes = [
  {
    path: '',
    component: Portal,
    providers: portalRooms.flatMap((room) => room.providers ?? []),
    children: [
      ...portalRooms.flatMap((room) => room.routes),
      {
        path: '**',
        title: 'page.notFound.title',
        loadComponent: () => import('../../pages/not-found.page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
