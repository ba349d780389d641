import { InjectionToken, type Provider, type Signal } from '@angular/core';
import type { IconName } from '@downstream/ui/elements';

/** A record that answers what was typed. */
export interface FoundRecord {
  readonly id: string;
  readonly label: string;
  /** Second line: whose it is, where it stands. */
  readonly hint?: string;
  readonly icon: IconName;
  /** Router commands. */
  readonly link: readonly unknown[];
  /** What stands behind the question mark of the address. */
  readonly query?: Readonly<Record<string, string>>;
}

/** What a room has found. */
export interface FoundRecords {
  readonly records: readonly FoundRecord[];
  /** What is not among them, in words; undefined when they are all. */
  readonly left?: string | undefined;
}

/** A room that can be searched. */
export interface SearchSource {
  readonly id: string;
  /** Key of the heading over what it finds. */
  readonly titleKey: string;
  /** Whether the person may search there. */
  readonly may: Signal<boolean>;
  /** @param most so many records at most. @throws Problem when it cannot be asked */
  find(text: string, most: number): Promise<FoundRecords>;
}

/** The sources all rooms of a shell contributed. */
export const SEARCH_SOURCES = new InjectionToken<readonly SearchSource[]>('SEARCH_SOURCES', { factory: () => [] });

/** Contributes a room's records to the search of the frame; the factory runs in an injection context. */
export const provideSearchSource = (source: () => SearchSource): Provider => ({
  provide: SEARCH_SOURCES,
  multi: true,
  useFactory: source,
});
