import { InjectionToken, type Provider, type Signal, type Type } from '@angular/core';
import type { Tone } from '@downstream/ui/tokens';

/**
 * The headings of the list, in their order: what we make of the company, who it is, what it gave us, and what happens with
 * time. The overview stands above all.
 */
export const distributorTabGroups = ['assessment', 'company', 'given', 'time'] as const;
export type DistributorTabGroup = (typeof distributorTabGroups)[number];

/** A tab of the distributor's page. Rooms that come later in the spine contribute theirs. */
export interface DistributorTab {
  /** Stable: it names the tab in the address, `?tab=checks`. */
  readonly id: string;
  /** Under which heading of the list it stands. */
  readonly group: DistributorTabGroup;
  /** Place within its group, counted through all: Checks 10, Reviews 20, People 30, Documents 35, Timeline 40. */
  readonly order: number;
  /** Catalogue key. */
  readonly labelKey: string;
  /** The tab's component; it gets the input `distributorId` and may inject `OpenDistributor`. */
  readonly load: () => Promise<Type<unknown>>;
  /** Permission it takes; the others do not see the tab. */
  readonly permission?: string;
  /** Count beside the label, with the shape of a problem; runs in the page's injection context. */
  readonly badge?: () => Signal<TabBadge | undefined>;
}

/** A count beside a tab's label; `tone` only when something is wrong or open. */
export interface TabBadge {
  readonly count: number;
  readonly tone?: Tone;
}

/** The tabs that other rooms contributed to the distributor's page. */
export const DISTRIBUTOR_TABS = new InjectionToken<readonly DistributorTab[]>('DISTRIBUTOR_TABS', {
  factory: () => [],
});

/** Contributes a tab: put it into the room's `deskProviders`. */
export const provideDistributorTab = (tab: DistributorTab): Provider => ({
  provide: DISTRIBUTOR_TABS,
  multi: true,
  useValue: tab,
});
