import { bareNumber, type EntryName, type ListEntry } from '@downstream/checks/core';
import { createNameIndex, type NameIndex } from '@downstream/matching';

/** The entries of one or several lists, made searchable by name and by identifying number. Opaque to callers. */
export interface ScreeningIndex {
  readonly entries: readonly ListEntry[];
  readonly names: NameIndex;
  /** Places of entries by bare number. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

/** Reference of a name within the name index: the place of the entry and of the name within it. */
export const refOf = (entry: number, name: number): string => `${entry}/${name}`;

/** The entry and the name a reference stands for. */
export function resolve(index: ScreeningIndex, ref: string): { at: number; entry: ListEntry; name: EntryName } | null {
  const [at = -1, n = -1] = ref.split('/').map(Number);
  const entry = index.entries[at];
  const name = entry?.names[n];
  return entry && name ? { at, entry, name } : null;
}

/** Makes list entries searchable. Some 35,000 names take in the order of a second; the index is never changed. */
export function createScreeningIndex(entries: Iterable<ListEntry>): ScreeningIndex {
  const all = [...entries];
  const numbers = new Map<string, number[]>();
  all.forEach((entry, at) => {
    for (const { number } of entry.identifiers) {
      const bare = bareNumber(number);
      const places = numbers.get(bare);
      if (!places) numbers.set(bare, [at]);
      else if (places.at(-1) !== at) places.push(at);
    }
  });
  const names = createNameIndex(
    all.flatMap((entry, at) =>
      entry.names.map(({ text }, n) => ({
        ref: refOf(at, n),
        name: text,
        kind: entry.kind === 'INDIVIDUAL' ? ('PERSON' as const) : ('ORGANISATION' as const),
      })),
    ),
  );
  return { entries: all, names, numbers };
}
