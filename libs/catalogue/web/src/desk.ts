import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import type { RouteNav } from '@downstream/ui/patterns';
import { itemSearch } from './search/item-source';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [
  {
    path: 'items',
    title: 'catalogue.nav',
    data: {
      nav: {
        key: 'catalogue.nav',
        icon: 'item',
        group: 'house',
        order: 90,
        permission: 'item:read',
        go: 'c',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./items/items.page').then((m) => m.ItemsPage),
  },
  {
    path: 'items/new',
    title: 'catalogue.register.title',
    loadComponent: () => import('./details/register.page').then((m) => m.RegisterItemPage),
  },
  {
    path: 'items/:id',
    title: 'catalogue.nav',
    loadComponent: () => import('./item/item.page').then((m) => m.ItemPage),
  },
  {
    path: 'items/:id/edit',
    title: 'catalogue.edit.act',
    loadComponent: () => import('./details/edit.page').then((m) => m.EditItemPage),
  },
  {
    path: 'items/:id/classify',
    title: 'catalogue.classify.title',
    loadComponent: () => import('./classify/classify.page').then((m) => m.ClassifyPage),
  },
  {
    path: 'item-lists',
    title: 'catalogue.lists.title',
    loadComponent: () => import('./lists/lists.page').then((m) => m.ItemListsPage),
  },
  {
    path: 'item-lists/:list/:number',
    title: 'catalogue.lists.title',
    loadComponent: () => import('./lists/version.page').then((m) => m.ListVersionPage),
  },
];

/** What the room brings to the desk: its items to the search. */
export const deskProviders: Provider[] = [itemSearch];
