import {
  bareNumber,
  nameToCompare,
  numbersOf,
  type EntryAddress,
  type EntryName,
  type ListEntry,
} from '@downstream/checks/core';
import { createNameIndex, type NameIndex } from '@downstream/matching';
import { keyedPlaces, type KeyedPlace } from './reach';

/** The addresses of entries, made searchable. */
export interface AddressIndex {
  /** Places of entries by the key of a room, and by that of a building. */
  readonly units: ReadonlyMap<string, readonly number[]>;
  readonly buildings: ReadonlyMap<string, readonly number[]>;
  /** Addresses with their keys, by place of the entry; none for an entry whose addresses have no keys. */
  readonly places: ReadonlyMap<number, readonly KeyedPlace<EntryAddress>[]>;
}

/** The entries of one or several lists, made searchable by name, number and address. Opaque to callers. */
export interface ScreeningIndex {
  readonly entries: readonly ListEntry[];
  readonly names: NameIndex;
  /** Places of entries by bare number. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** Worked out when first asked for, in some 20 microseconds an address. */
  readonly addresses: () => AddressIndex;
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

function put(places: Map<string, number[]>, key: string | null, at: number): void {
  if (key === null || key === '') return;
  const known = places.get(key);
  if (!known) places.set(key, [at]);
  else if (known.at(-1) !== at) known.push(at);
}

function addressIndex(entries: readonly ListEntry[]): AddressIndex {
  const units = new Map<string, number[]>();
  const buildings = new Map<string, number[]>();
  const places = new Map<number, readonly KeyedPlace<EntryAddress>[]>();
  entries.forEach(({ addresses }, at) => {
    const keyed = keyedPlaces(addresses);
    if (keyed.length > 0) places.set(at, keyed);
    for (const { units: own, building } of keyed) {
      for (const unit of own) put(units, unit, at);
      put(buildings, building, at);
    }
  });
  return { units, buildings, places };
}

/** The names of entries, made searchable apart from the entries: for a snapshot that several threads open. */
export const namesOf = (entries: readonly ListEntry[]): NameIndex =>
  createNameIndex(
    entries.flatMap((entry, at) =>
      entry.names.map(({ text }, n) => ({ ref: refOf(at, n), ...nameToCompare(text, entry.kind) })),
    ),
  );

/**
 * Makes list entries searchable. Some 35,000 names take in the order of a second; the index is never changed.
 * @param names the names of the same entries in the same order, where they were made searchable before
 */
export function createScreeningIndex(entries: Iterable<ListEntry>, names?: NameIndex): ScreeningIndex {
  const all = [...entries];
  const numbers = new Map<string, number[]>();
  all.forEach((entry, at) => {
    for (const { number } of numbersOf(entry)) put(numbers, bareNumber(number), at);
  });
  let addresses: AddressIndex | null = null;
  return { entries: all, names: names ?? namesOf(all), numbers, addresses: () => (addresses ??= addressIndex(all)) };
}
