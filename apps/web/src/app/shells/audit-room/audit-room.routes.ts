import type { Routes } from '@angular/router';
import { AuditRoom } from './audit-room';
import { auditRooms } from './rooms';

export const routes: Routes = [
  {
    path: '',
    component: AuditRoom,
    providers: auditRooms.flatMap((room) => room.providers ?? []),
    children: [
      ...auditRooms.flatMap((room) => room.routes),
      {
        path: '**',
        title: 'page.notFound.title',
        loadComponent: () => import('../../pages/not-found.page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
