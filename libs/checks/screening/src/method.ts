/**
 * Version of the method of screening: normalisation, name score, evidence and their weights. It changes with anything
 * that may change a score, so that a result says how it came about.
 */
export const METHOD_VERSION = 'screening/2';

/** What evidence besides the name adds to or takes from the score (domain reference 6.1). */
export const evidenceWeights = {
  KIND_DIFFERS: -0.15,
  COUNTRY_DIFFERS: -0.05,
  COUNTRY_SAME: 0.03,
  BIRTH_DIFFERS: -0.2,
  BIRTH_SAME: 0.1,
} as const;

/** The most the evidence for a match can add: how far under the threshold a name may still become a hit. */
export const MOST_ADDED = evidenceWeights.COUNTRY_SAME + evidenceWeights.BIRTH_SAME;

/** A match by a weak alias alone never gets beyond this (domain reference 6.1). */
export const WEAK_ALIAS_CAP = 0.85;
