import { entryPlaceText, placeText, type EntryAddress, type PostalPlace } from '@downstream/checks/core';
import type { KeyedPlace } from './reach';

/** An address that a party and an entry have in common. */
export interface SharedPlace {
  /** Whether it is the same room, floor or box, or only the same building. */
  readonly unit: boolean;
  /** Both sides in one line. */
  readonly ours: string;
  readonly theirs: string;
  /** How many entries of the lists searched are in the building, this one included. */
  readonly sharers: number;
}

/**
 * The address two sides have in common: the same unit before the same building.
 * @param sharers how many entries share a key of a building
 */
export function sharedPlace(
  ours: readonly KeyedPlace<PostalPlace>[],
  theirs: readonly KeyedPlace<EntryAddress>[],
  sharers: (building: string) => number,
): SharedPlace | null {
  for (const key of ['unit', 'building'] as const) {
    for (const our of ours) {
      const their = our[key] === null ? undefined : theirs.find((one) => one[key] === our[key]);
      if (!their) continue;
      return {
        unit: key === 'unit',
        ours: placeText(our.place),
        theirs: entryPlaceText(their.place),
        sharers: our.building === null ? 1 : Math.max(1, sharers(our.building)),
      };
    }
  }
  return null;
}
