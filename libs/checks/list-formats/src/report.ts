import { entryKinds, type EntryKind, type ListEntry } from '@downstream/checks/core';
import type { Instant } from '@downstream/kernel';
import type { LeftOut, ListNote, ListReport } from './list-format';

/** What a reader knows beside the entries. */
export interface Reading {
  readonly generatedAt?: Instant | null;
  readonly skipped?: readonly LeftOut[];
  readonly notes?: readonly ListNote[];
  /** How many of the `skipped` would each have been an entry of its own; all of them where it is not said. */
  readonly entriesSkipped?: number;
}

/** Counts what was read. */
export function reportOf(entries: readonly ListEntry[], reading: Reading = {}): ListReport {
  const { generatedAt = null, skipped = [], notes = [], entriesSkipped = skipped.length } = reading;
  const byType = Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
  let [names, addresses, ids] = [0, 0, 0];
  for (const entry of entries) {
    byType[entry.kind]++;
    names += entry.names.length;
    addresses += entry.addresses.length;
    ids += entry.identifiers.length;
  }
  const records = entries.length + entriesSkipped;
  return { generatedAt, records, entries: entries.length, byType, names, addresses, ids, skipped, notes };
}
