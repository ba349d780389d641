import type { Routes } from '@angular/router';
import { withWords } from '@downstream/access/web';
import { PublicFrame } from './public-frame';
import { publicRooms } from './rooms';

export const routes: Routes = [
  {
    path: '',
    component: PublicFrame,
    providers: publicRooms.flatMap((room) => room.providers ?? []),
    children: [
      { path: '', canActivate: [withWords('public')], children: publicRooms.flatMap((room) => room.routes) },
      {
        path: 'unavailable',
        title: 'page.unavailable.title',
        loadComponent: () => import('../../pages/unavailable.page').then((m) => m.UnavailablePage),
      },
      {
        path: '**',
        title: 'page.notFound.title',
        loadComponent: () => import('../../pages/not-found.page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
