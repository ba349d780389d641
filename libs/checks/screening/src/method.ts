/**
 * Version of the method of screening: normalisation, name score, evidence and their weights. It changes with anything
 * that may change a score, so that a result says how it came about.
 */
export const METHOD_VERSION = 'screening/3';

/**
 * What evidence besides the name adds to or takes from the score (domain reference 6.1; the reference names no figure
 * for a gender, a number of one country that differs, and a number that passes on: a gender weighs half of a birth
 * date, a number as much as one, a passing number as much as an equal one).
 */
export const evidenceWeights = {
  KIND_DIFFERS: -0.15,
  COUNTRY_DIFFERS: -0.05,
  COUNTRY_SAME: 0.03,
  BIRTH_DIFFERS: -0.2,
  BIRTH_SAME: 0.1,
  GENDER_DIFFERS: -0.1,
  IDENTIFIER_DIFFERS: -0.2,
  NUMBER_SAME: 0.1,
  ADDRESS_UNIT_SAME: 0.1,
  ADDRESS_BUILDING_SAME: 0.05,
} as const;

/**
 * The most that evidence can add to a name which leads to an entry by itself: how far under the threshold a name may
 * still become a hit. What leads to an entry without a name (`keysOfEntry`) is not part of it.
 */
export const MOST_ADDED = evidenceWeights.COUNTRY_SAME + evidenceWeights.BIRTH_SAME;

/** A match by a weak alias alone never gets beyond this (domain reference 6.1). */
export const WEAK_ALIAS_CAP = 0.85;

/**
 * Score of an entry that is only an address (domain reference 2.2): the same unit holds the party back like an equal
 * number, another unit of the building is for a person to look at.
 */
export const addressEntryScores = { ADDRESS_UNIT_SAME: 0.95, ADDRESS_BUILDING_SAME: 0.85 } as const;

/** So many entries of a list in one building still say something of each other; with more of them, less of each. */
export const CROWD = 4;

/** A building of more entries than this says nothing of any of them: a seat of registrations, a prison, a parliament. */
export const MASS = 40;
