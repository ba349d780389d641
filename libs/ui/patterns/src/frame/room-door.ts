import type { EnvironmentProviders, Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import type { IconName } from '@downstream/ui/elements';

/** A room's place on the rail: put it on a route as `data: { nav: { … } satisfies RouteNav }`. */
export interface RouteNav {
  /** Catalogue key of the word. */
  readonly key: string;
  readonly icon: IconName;
  /** `work` on top, `house` (lists, users, keys, settings) below. */
  readonly group: 'work' | 'house';
  readonly order: number;
  /** Shown to those who hold it. */
  readonly permission?: string;
  /** Second key of `g` and this: goes there. */
  readonly go?: string;
}

/** What a room hands to a shell. */
export interface RoomDoor {
  readonly routes: Routes;
  /** Contributions to the shell: onboarding steps and the like. */
  readonly providers?: readonly (Provider | EnvironmentProviders)[];
}
