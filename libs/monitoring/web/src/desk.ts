import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [];

/** What the room brings to the desk. */
export const deskProviders: Provider[] = [];
