import type { Provider } from '@angular/core';
import type { Routes, UrlSegment } from '@angular/router';
import { isOwnList } from '@downstream/contracts/checks';
import { provideDistributorTab } from '@downstream/distributors/web';
import { provideHomeBlock, provideQueueKind, type RouteNav } from '@downstream/ui/patterns';
import { checksBadge } from './card/checks-badge';
import { WaitingHits } from './home/waiting-hits';
import { listsStep, screeningStep } from './home/steps';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [
  {
    path: 'hits',
    title: 'checks.hits.title',
    data: {
      nav: {
        key: 'checks.hits.title',
        icon: 'hit',
        group: 'work',
        order: 40,
        permission: 'hit:read',
        go: 'i',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./hits/hits.page').then((m) => m.HitsPage),
  },
  {
    path: 'hits/:id',
    title: 'checks.hits.title',
    loadComponent: () => import('./hit/hit.page').then((m) => m.HitPage),
  },
  {
    path: 'screenings',
    title: 'checks.screenings.title',
    data: {
      nav: {
        key: 'checks.screenings.title',
        icon: 'search',
        group: 'work',
        order: 50,
        permission: 'check:read',
        go: 's',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./screenings/screenings.page').then((m) => m.ScreeningsPage),
  },
  {
    path: 'screenings/:id',
    title: 'checks.screenings.title',
    loadComponent: () => import('./screenings/screening.page').then((m) => m.ScreeningPage),
  },
  {
    path: 'lists',
    title: 'checks.lists.title',
    data: {
      nav: {
        key: 'checks.lists.title',
        icon: 'lists',
        group: 'house',
        order: 100,
        permission: 'list:read',
        go: 'l',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./lists/lists.page').then((m) => m.ListsPage),
  },
  {
    path: 'lists/:list',
    title: 'checks.lists.title',
    canMatch: [(_: unknown, [, list]: readonly UrlSegment[]) => isOwnList(list?.path ?? '')],
    loadComponent: () => import('./lists/own-list.page').then((m) => m.OwnListPage),
  },
  {
    path: 'lists/:list',
    title: 'checks.lists.title',
    loadComponent: () => import('./lists/list.page').then((m) => m.ListPage),
  },
  {
    path: 'lists/:list/:version',
    title: 'checks.lists.title',
    loadComponent: () => import('./lists/version.page').then((m) => m.VersionPage),
  },
  {
    path: 'exchange-rates',
    title: 'checks.rates.title',
    data: {
      nav: {
        key: 'checks.rates.title',
        icon: 'lists',
        group: 'house',
        order: 105,
        permission: 'check:read',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./rates/rates.page').then((m) => m.RatesPage),
  },
];

/** What the room brings to the desk: its tab on a distributor, two steps of the beginning, and the hits that wait. */
export const deskProviders: Provider[] = [
  listsStep,
  screeningStep,
  provideHomeBlock({ id: 'waiting-hits', order: 10, column: 'main', component: WaitingHits, permission: 'hit:read' }),
  provideQueueKind({
    kind: 'HIT',
    line: () => import('./queue/hit-line').then((m) => m.HitLine),
    detail: () => import('./queue/hit-detail').then((m) => m.HitDetail),
    page: (id) => ({ link: ['/desk/hits', id] }),
  }),
  provideDistributorTab({
    id: 'checks',
    group: 'assessment',
    order: 10,
    labelKey: 'checks.tab',
    permission: 'check:read',
    load: () => import('./card/distributor-checks').then((m) => m.DistributorChecks),
    badge: checksBadge,
  }),
  provideDistributorTab({
    id: 'contacts',
    group: 'company',
    order: 12,
    labelKey: 'checks.contacts.tab',
    permission: 'check:read',
    load: () => import('./contacts/distributor-contacts').then((m) => m.DistributorContacts),
  }),
  provideDistributorTab({
    id: 'ownership',
    group: 'company',
    order: 11,
    labelKey: 'checks.ownership.tab',
    permission: 'check:read',
    load: () => import('./ownership/ownership-tab').then((m) => m.OwnershipTab),
  }),
];
