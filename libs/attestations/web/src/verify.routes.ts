import type { Routes } from '@angular/router';
import { withShelf } from '@downstream/access/web';

/** The page on which anybody verifies a file, below `/verify`; no account. */
export const verifyRoutes: Routes = [
  {
    path: '',
    title: 'verify.title',
    canActivate: [withShelf('verify')],
    loadComponent: () => import('./verify/verify-file.page').then((m) => m.VerifyFilePage),
  },
];
