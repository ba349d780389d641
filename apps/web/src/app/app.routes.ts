import type { Routes } from '@angular/router';
import { enterShell, toOwnHome, withWords } from '@downstream/access/web';

export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toOwnHome], children: [] },
  {
    path: 'desk',
    canActivate: [enterShell('desk')],
    loadChildren: () => import('./shells/desk/desk.routes').then((m) => m.routes),
  },
  {
    path: 'portal/enter',
    canActivate: [withWords('portal')],
    loadChildren: () => import('./shells/public/portal-enter.routes').then((m) => m.routes),
  },
  {
    path: 'verify',
    loadChildren: () => import('./shells/public/verify.routes').then((m) => m.routes),
  },
  {
    path: 'portal',
    canActivate: [enterShell('portal')],
    loadChildren: () => import('./shells/portal/portal.routes').then((m) => m.routes),
  },
  {
    path: 'audit',
    canActivate: [enterShell('audit')],
    loadChildren: () => import('./shells/audit-room/audit-room.routes').then((m) => m.routes),
  },
  { path: '', loadChildren: () => import('./shells/public/public.routes').then((m) => m.routes) },
];
