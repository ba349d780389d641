import type { Routes } from '@angular/router';
import type { RouteNav } from '@downstream/ui/patterns';

/** One entry of the rail. */
export interface NavEntry extends RouteNav {
  readonly link: string;
}

/** The rail's entries: every route that asks for a place on it, in order, as far as the person holds the permission. */
export const entriesOf = (routes: Routes, home: string, can: (permission: string) => boolean): NavEntry[] =>
  routes
    .filter((route) => route.data?.['nav'] !== undefined)
    .map((route) => ({ ...(route.data?.['nav'] as RouteNav), link: route.path ? `${home}/${route.path}` : home }))
    .filter(({ permission }) => permission === undefined || can(permission))
    .sort((a, b) => a.order - b.order);
