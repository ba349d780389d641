import {
  bareNumber,
  birthText,
  compareBirth,
  compareCountries,
  countriesOf,
  sameIdentifier,
  sameKind,
  type EntryIdentifier,
  type EntryNameKind,
  type ListEntry,
  type ScreeningSubject,
} from '@downstream/checks/core';
import type { NameFeature, NameFeatureId } from '@downstream/matching';
import { evidenceWeights, WEAK_ALIAS_CAP } from './method';

/** What evidence beside the name says; each has one sentence per language, like the features of a name. */
export const evidenceFeatureIds = [
  'IDENTIFIER_EQUAL',
  'KIND_DIFFERS',
  'COUNTRY_SAME',
  'COUNTRY_DIFFERS',
  'BIRTH_SAME',
  'BIRTH_DIFFERS',
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

function kindAndPlace(subject: ScreeningSubject, entry: ListEntry): MatchFeature[] {
  const features: MatchFeature[] = [];
  const add = (id: keyof typeof evidenceWeights, ours: string, theirs: string) =>
    features.push({ id, weight: evidenceWeights[id], params: { ours, theirs } });
  if (!sameKind(subject, entry)) add('KIND_DIFFERS', subject.kind, entry.kind);
  const countries = compareCountries(subject, entry);
  const theirs = countriesOf(entry);
  if (countries === 'CONFLICT') add('COUNTRY_DIFFERS', subject.countries.join(' '), theirs.join(' '));
  if (countries === 'AGREES') {
    const shared = subject.countries.filter((country) => theirs.includes(country)).join(' ');
    add('COUNTRY_SAME', shared, shared);
  }
  const birth = compareBirth(subject.dateOfBirth, entry.births);
  const births = entry.births.map(birthText).join(' ');
  if (birth === 'EQUAL') add('BIRTH_SAME', subject.dateOfBirth ?? '', births);
  if (birth === 'CONFLICT') add('BIRTH_DIFFERS', subject.dateOfBirth ?? '', births);
  return features;
}

/** A name's score and features with all other evidence weighed in. */
export interface Weighed {
  /** 0 to 1 */
  readonly score: number;
  readonly idMatch: boolean;
  readonly features: readonly MatchFeature[];
}

/**
 * Weighs the evidence beside a name: kind, country and birth for and against, the cap of a weak alias, and an
 * identifying number in common, which wins outright.
 * @param name score and features of the name; none when only a number led to the entry
 */
export function weigh(
  subject: ScreeningSubject,
  entry: ListEntry,
  name: { readonly score: number; readonly features: readonly NameFeature[]; readonly kind: EntryNameKind },
): Weighed {
  const features: MatchFeature[] = [...name.features, ...kindAndPlace(subject, entry)];
  const shared = sharedIdentifier(subject, entry);
  let score = name.score + features.slice(name.features.length).reduce((sum, feature) => sum + feature.weight, 0);
  const limit = (id: EvidenceFeatureId, to: number, params: MatchFeature['params']) => {
    if (rounded(to) === rounded(score)) return;
    features.push({ id, weight: rounded(to - score), params });
    score = to;
  };
  if (shared) {
    // Listed even when the rest already reaches 1: it is the reason the hit is certain.
    const number = bareNumber(shared.number);
    features.push({
      id: 'IDENTIFIER_EQUAL',
      weight: rounded(1 - score),
      params: { label: shared.label, ours: number },
    });
    return { score: 1, idMatch: true, features };
  }
  if (name.kind === 'WEAK' && score > WEAK_ALIAS_CAP) limit('WEAK_ALIAS_CAP', WEAK_ALIAS_CAP, {});
  if (score > 1) limit('SCORE_LIMIT', 1, {});
  if (score < 0) limit('SCORE_LIMIT', 0, {});
  return { score: rounded(score), idMatch: false, features };
}
