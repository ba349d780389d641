import type { VesselFacts } from '@downstream/checks/core';
import { placeCountry } from './place-country';

/** What is known of a ship, with the country of its flag: `None Identified` and the like are no country's. */
export const flagged = (vessel: VesselFacts | null): VesselFacts | null =>
  vessel && { ...vessel, flagCountry: placeCountry(vessel.flag) };
