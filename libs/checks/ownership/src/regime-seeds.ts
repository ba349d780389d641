import type { OwnershipRegime } from '@downstream/kernel';

/** A row of the table by which a true match on a list counts in a regime's ownership test. */
export interface RegimeSeed {
  /** Id of the list or programme, as the table of list effects has it. */
  readonly list: string;
  readonly regimes: readonly OwnershipRegime[];
  /** Whether counsel has still to confirm the row. */
  readonly status: 'CONFIRMED' | 'TO_CONFIRM';
}

/**
 * Domain reference 2.4 to 2.8, version 1. Of the designations of OFAC only those of 15 CFR 744.8 count for BIS; until the
 * programmes are confirmed all of them do. Whoever is on the list of the United Nations is on those of the EU and the UK.
 * A list of which nobody knows what it does counts everywhere.
 */
export const regimeSeeds: readonly RegimeSeed[] = [
  { list: 'OFAC_SDN', regimes: ['OFAC', 'BIS'], status: 'TO_CONFIRM' },
  { list: 'BIS_EL', regimes: ['BIS'], status: 'CONFIRMED' },
  { list: 'BIS_MEU', regimes: ['BIS'], status: 'CONFIRMED' },
  { list: 'EU_FSF', regimes: ['EU'], status: 'CONFIRMED' },
  { list: 'UK_SL', regimes: ['UK'], status: 'CONFIRMED' },
  { list: 'UN_SC', regimes: ['EU', 'UK'], status: 'TO_CONFIRM' },
  { list: 'UNKNOWN', regimes: ['OFAC', 'EU', 'UK', 'BIS'], status: 'TO_CONFIRM' },
];

/** The regimes in which a true match on any of these lists counts. */
export const regimesOf = (lists: readonly string[]): OwnershipRegime[] => [
  ...new Set(regimeSeeds.filter(({ list }) => lists.includes(list)).flatMap(({ regimes }) => regimes)),
];
