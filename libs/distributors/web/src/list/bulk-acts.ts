import { InjectionToken, type Provider } from '@angular/core';
import type { Which } from './assign-dialog';

/** Which distributors of the list are meant: those that are marked, or everything its view finds. */
export type BulkSelection = Which;

/** Something that can be done with several distributors at once, on a page of another room. */
export interface BulkAct {
  /** Catalogue key of its button. */
  readonly labelKey: string;
  /** Permission it takes; the others do not see it. */
  readonly permission: string;
  /** Address of the page it leads to; the page finds the selection as `which` in the state of the way. */
  readonly page: string;
}

/** What other rooms can do with distributors that are marked in the list. */
export const BULK_ACTS = new InjectionToken<readonly BulkAct[]>('BULK_ACTS', { factory: () => [] });

/** Contributes such an act: put it into the room's `deskProviders`. */
export const provideBulkAct = (act: BulkAct): Provider => ({ provide: BULK_ACTS, multi: true, useValue: act });
