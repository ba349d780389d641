import type { Routes } from '@angular/router';
import { portalEnterRoutes } from '@downstream/access/web';
import { PublicFrame } from './public-frame';

export const routes: Routes = [
  {
    path: '',
    component: PublicFrame,
    children: portalEnterRoutes,
  },
];
