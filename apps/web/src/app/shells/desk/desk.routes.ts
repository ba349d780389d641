import type { Routes } from '@angular/router';
import { Desk } from './desk';
import { deskRooms } from './rooms';

export const routes: Routes = [
  {
    path: '',
    component: Desk,
    providers: deskRooms.flatMap((room) => room.providers ?? []),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'desk.home.title',
        data: { nav: { key: 'desk.home.title', icon: 'home', group: 'work', order: 0, go: 'h' } },
        loadComponent: () => import('./home/home.page').then((m) => m.HomePage),
      },
      {
        path: 'search',
        title: 'desk.search.title',
        loadComponent: () => import('../../palette/search.page').then((m) => m.SearchPage),
      },
      ...deskRooms.flatMap((room) => room.routes),
      {
        path: 'no-permission',
        title: 'page.noPermission.title',
        loadComponent: () => import('../../pages/no-permission.page').then((m) => m.NoPermissionPage),
      },
      {
        path: '**',
        title: 'page.notFound.title',
        loadComponent: () => import('../../pages/not-found.page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
