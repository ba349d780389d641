import type { Routes } from '@angular/router';
import type { RouteNav } from '@downstream/ui/patterns';

/** The pages of the audit room: reading, exporting and verifying. Nothing here changes a record. */
export const auditRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'audit.home.title',
    data: { nav: { key: 'audit.home.title', icon: 'home', group: 'work', order: 0, go: 'h' } satisfies RouteNav },
    loadComponent: () => import('./log/log.page').then((m) => m.LogPage),
  },
  {
    path: 'verify',
    title: 'audit.verify.title',
    data: {
      nav: { key: 'audit.verify.title', icon: 'tick', group: 'work', order: 10, go: 'v' } satisfies RouteNav,
    },
    loadComponent: () => import('./verify/verify.page').then((m) => m.VerifyPage),
  },
  {
    path: 'population',
    title: 'audit.population.title',
    data: {
      nav: {
        key: 'audit.population.title',
        icon: 'people',
        group: 'work',
        order: 20,
        permission: 'audit:read',
        go: 'p',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./population/population.page').then((m) => m.PopulationPage),
  },
  {
    path: 'dossiers',
    title: 'audit.dossiers.title',
    data: {
      nav: {
        key: 'audit.dossiers.title',
        icon: 'document',
        group: 'work',
        order: 30,
        permission: 'audit:export',
        go: 'd',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./dossiers/dossiers.page').then((m) => m.DossiersPage),
  },
  {
    path: 'checkpoints',
    title: 'audit.checkpoints.title',
    data: {
      nav: {
        key: 'audit.checkpoints.title',
        icon: 'sign',
        group: 'work',
        order: 40,
        permission: 'audit:read',
        go: 'c',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./log/checkpoints.page').then((m) => m.CheckpointsPage),
  },
];
