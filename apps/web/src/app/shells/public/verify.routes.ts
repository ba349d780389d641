import type { Routes } from '@angular/router';
import { verifyRoutes } from '@downstream/attestations/web/verify';
import { PublicFrame } from './public-frame';

export const routes: Routes = [{ path: '', component: PublicFrame, children: verifyRoutes }];
