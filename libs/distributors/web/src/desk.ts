import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideHomeBlock, type RouteNav } from '@downstream/ui/patterns';
import { provideDistributorTab } from './detail/distributor-tabs';
import { NotScreened } from './home/not-screened';
import { registerStep } from './home/register-step';
import { documentSearch } from './search/document-source';
import { distributorSearch } from './search/search-source';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [
  {
    path: 'distributors',
    title: 'distributors.nav',
    data: {
      nav: {
        key: 'distributors.nav',
        icon: 'distributor',
        group: 'work',
        order: 30,
        permission: 'distributor:read',
        go: 'd',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./list/list.page').then((m) => m.DistributorListPage),
  },
  {
    path: 'distributors/new',
    title: 'distributors.register.title',
    loadComponent: () => import('./register/register.page').then((m) => m.RegisterPage),
  },
  {
    path: 'distributors/import',
    title: 'distributors.import.title',
    loadComponent: () => import('./import/import.page').then((m) => m.ImportPage),
  },
  {
    path: 'distributors/import/:id',
    title: 'distributors.import.title',
    loadComponent: () => import('./import/import-run.page').then((m) => m.ImportRunPage),
  },
  {
    path: 'distributors/returned-letters',
    title: 'distributors.returns.title',
    loadComponent: () => import('./letters/returned-letters.page').then((m) => m.ReturnedLettersPage),
  },
  {
    path: 'distributors/:id',
    title: 'distributors.nav',
    loadComponent: () => import('./detail/distributor.page').then((m) => m.DistributorPage),
  },
  {
    path: 'distributors/:id/edit',
    title: 'distributors.act.revise',
    loadComponent: () => import('./edit/edit.page').then((m) => m.EditPage),
  },
];

/** What the room brings: to home its first step and who waits for the screening, to a record its documents, to the search its own. */
export const deskProviders: Provider[] = [
  registerStep,
  // Beside the room's own tabs, but fetched when it is opened: most records are read without it.
  provideDistributorTab({
    id: 'documents',
    group: 'given',
    order: 35,
    labelKey: 'distributors.tab.documents',
    permission: 'document:read',
    load: () => import('./documents/documents-tab').then((m) => m.DocumentsTab),
  }),
  distributorSearch,
  documentSearch,
  provideHomeBlock({
    id: 'not-screened',
    order: 20,
    column: 'side',
    component: NotScreened,
    permission: 'distributor:read',
  }),
];
