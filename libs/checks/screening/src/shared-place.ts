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
  const met = (same: (our: KeyedPlace<PostalPlace>, their: KeyedPlace<EntryAddress>) => boolean) => {
    for (const our of ours) {
      const their = theirs.find((one) => same(our, one));
      if (their) return { our, their };
    }
    return null;
  };
  const room = met((our, their) => our.units.some((unit) => their.units.includes(unit)));
  const both = room ?? met((our, their) => our.building !== null && our.building === their.building);
  return (
    both && {
      unit: room !== null,
      ours: placeText(both.our.place),
      theirs: entryPlaceText(both.their.place),
      sharers: both.our.building === null ? 1 : Math.max(1, sharers(both.our.building)),
    }
  );
}
