import {
  bareNumber,
  birthText,
  compareBirth,
  compareCountries,
  countriesOf,
  numbersOf,
  rivalIdentifiers,
  sameIdentifier,
  sameKind,
  samePassingNumber,
  type EntryIdentifier,
  type EntryNameKind,
  type ListEntry,
  type ScreeningSubject,
} from '@downstream/checks/core';
import { ALERT_THRESHOLD, type NameFeature, type NameFeatureId } from '@downstream/matching';
import { addressEntryScores, CROWD, evidenceWeights, MASS, WEAK_ALIAS_CAP } from './method';
import type { SharedPlace } from './shared-place';

/** What evidence beside the name says; each has one sentence per language, like the features of a name. */
export const evidenceFeatureIds = [
  'IDENTIFIER_EQUAL',
  'IDENTIFIER_DIFFERS',
  'NUMBER_SAME',
  'KIND_DIFFERS',
  'COUNTRY_SAME',
  'COUNTRY_DIFFERS',
  'BIRTH_SAME',
  'BIRTH_DIFFERS',
  'GENDER_DIFFERS',
  'ADDRESS_UNIT_SAME',
  'ADDRESS_BUILDING_SAME',
  'NAME_SCRIPTS',
  'NAME_FORMER',
  'NAME_WEAK',
  'WEAK_ALIAS_CAP',
  'SCORE_LIMIT',
] as const;
export type EvidenceFeatureId = (typeof evidenceFeatureIds)[number];

/** One reason for the score of a hit; the weights of all its features add up to the score. */
export interface MatchFeature extends Omit<NameFeature, 'id'> {
  readonly id: NameFeatureId | EvidenceFeatureId;
}

/** The number a party and an entry have in common beyond doubt. */
export const sharedIdentifier = (subject: ScreeningSubject, entry: ListEntry): EntryIdentifier | undefined =>
  entry.identifiers.find((theirs) => subject.identifiers.some((ours) => sameIdentifier(ours, theirs)));

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const feature = (id: keyof typeof evidenceWeights, ours: string, theirs: string): MatchFeature => ({
  id,
  weight: evidenceWeights[id],
  params: { ours, theirs },
});

function kindAndPlace(subject: ScreeningSubject, entry: ListEntry): MatchFeature[] {
  const features: MatchFeature[] = [];
  if (!sameKind(subject, entry)) features.push(feature('KIND_DIFFERS', subject.kind, entry.kind));
  const countries = compareCountries(subject, entry);
  const theirs = countriesOf(entry);
  if (countries === 'CONFLICT') {
    features.push(feature('COUNTRY_DIFFERS', subject.countries.join(' '), theirs.join(' ')));
  }
  if (countries === 'AGREES') {
    const shared = subject.countries.filter((country) => theirs.includes(country)).join(' ');
    features.push(feature('COUNTRY_SAME', shared, shared));
  }
  return features;
}

function personal({ dateOfBirth, gender }: ScreeningSubject, { births, genders }: ListEntry): MatchFeature[] {
  const features: MatchFeature[] = [];
  const birth = compareBirth(dateOfBirth, births);
  const theirs = births.map(birthText).join(' ');
  if (birth === 'EQUAL') features.push(feature('BIRTH_SAME', dateOfBirth ?? '', theirs));
  if (birth === 'CONFLICT') features.push(feature('BIRTH_DIFFERS', dateOfBirth ?? '', theirs));
  if (gender !== null && genders.length > 0 && !genders.includes(gender)) {
    features.push(feature('GENDER_DIFFERS', gender, genders.join(', ')));
  }
  return features;
}

/** A number of one country, of which a party has one only, that is another for the entry; nothing when one is equal. */
function rivalNumber(subject: ScreeningSubject, entry: ListEntry): MatchFeature[] {
  for (const ours of subject.identifiers) {
    const theirs = entry.identifiers.find((one) => rivalIdentifiers(ours, one));
    if (!theirs) continue;
    const params = { label: theirs.label, ours: bareNumber(ours.number), theirs: bareNumber(theirs.number) };
    return [{ id: 'IDENTIFIER_DIFFERS', weight: evidenceWeights.IDENTIFIER_DIFFERS, params }];
  }
  return [];
}

/**
 * What a building in common is worth: less the more entries are in it, nothing where they are a mass.
 * @returns 0 to the weight of ADDRESS_BUILDING_SAME
 */
const buildingWeight = (sharers: number): number =>
  sharers > MASS ? 0 : rounded(evidenceWeights.ADDRESS_BUILDING_SAME * Math.min(1, CROWD / sharers));

function placeFeature({ unit, ours, theirs, sharers }: SharedPlace): MatchFeature[] {
  const params = { ours, theirs, sharers: String(sharers) };
  if (unit) return [{ id: 'ADDRESS_UNIT_SAME', weight: evidenceWeights.ADDRESS_UNIT_SAME, params }];
  const weight = buildingWeight(sharers);
  return weight === 0 ? [] : [{ id: 'ADDRESS_BUILDING_SAME', weight, params }];
}

/** Two names that were compared, with what came of it; no features when they have nothing in common. */
export interface ComparedNames {
  readonly score: number;
  readonly features: readonly NameFeature[];
  /** How the publisher means the entry's name. */
  readonly kind: EntryNameKind;
}

/** A name's score and features with all other evidence weighed in. */
export interface Weighed {
  /** 0 to 1 */
  readonly score: number;
  readonly idMatch: boolean;
  readonly features: readonly MatchFeature[];
}

/**
 * Weighs the evidence beside a name: kind, country, birth, gender, address and numbers for and against, the cap of a
 * weak alias; a number that passes from ship to ship is enough for an alert, and an identifying number in common wins
 * outright.
 * @param place the address both sides have in common
 */
export function weigh(
  subject: ScreeningSubject,
  entry: ListEntry,
  name: ComparedNames,
  place: SharedPlace | null = null,
): Weighed {
  const shared = sharedIdentifier(subject, entry);
  const features: MatchFeature[] = [
    ...name.features,
    ...kindAndPlace(subject, entry),
    ...personal(subject, entry),
    ...(place ? placeFeature(place) : []),
    ...(shared ? [] : rivalNumber(subject, entry)),
  ];
  let score = name.score + features.slice(name.features.length).reduce((sum, { weight }) => sum + weight, 0);
  const limit = (id: EvidenceFeatureId, to: number) => {
    if (rounded(to) === rounded(score)) return;
    features.push({ id, weight: rounded(to - score), params: {} });
    score = to;
  };
  if (shared) {
    // Listed even when the rest already reaches 1: it is the reason the hit is certain.
    const params = { label: shared.label, ours: bareNumber(shared.number) };
    features.push({ id: 'IDENTIFIER_EQUAL', weight: rounded(1 - score), params });
    return { score: 1, idMatch: true, features };
  }
  if (name.kind === 'WEAK' && score > WEAK_ALIAS_CAP) limit('WEAK_ALIAS_CAP', WEAK_ALIAS_CAP);
  const passing = numbersOf(entry).find((theirs) =>
    subject.identifiers.some((ours) => samePassingNumber(ours, theirs)),
  );
  if (passing) {
    const params = { label: passing.label, ours: bareNumber(passing.number) };
    const to = Math.min(1, Math.max(score + evidenceWeights.NUMBER_SAME, ALERT_THRESHOLD));
    features.push({ id: 'NUMBER_SAME', weight: rounded(to - score), params });
    score = to;
  }
  if (score > 1) limit('SCORE_LIMIT', 1);
  if (score < 0) limit('SCORE_LIMIT', 0);
  return { score: rounded(score), idMatch: false, features };
}

/** Weighs an entry that is only an address: the address is all there is, and whoever is there is meant. */
export function weighAddress({ unit, ours, theirs, sharers }: SharedPlace): Weighed {
  const id = unit ? 'ADDRESS_UNIT_SAME' : 'ADDRESS_BUILDING_SAME';
  const score = addressEntryScores[id];
  return {
    score,
    idMatch: false,
    features: [{ id, weight: score, params: { ours, theirs, sharers: String(sharers) } }],
  };
}
