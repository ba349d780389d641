import type { Signal } from '@angular/core';
import type { DistributorRecord } from '../facts/facts-model';

/**
 * The distributor whose page is open. Tabs of other rooms inject it to read the record, and call {@link reload} after a
 * change of theirs, so that the header and the timeline follow.
 */
export abstract class OpenDistributor {
  abstract readonly id: Signal<string>;
  /** Undefined before the first answer. */
  abstract readonly record: Signal<DistributorRecord | undefined>;
  /** Reads the record and its timeline again. */
  abstract reload(): void;
}
