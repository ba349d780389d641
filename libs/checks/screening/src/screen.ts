import { bareNumber, type ListEntry, type PostalPlace, type ScreeningSubject } from '@downstream/checks/core';
import { ALERT_THRESHOLD, search } from '@downstream/matching';
import { bestOf, everyPair, type NamesBeside } from './best-name';
import type { CandidateHit } from './candidate-hit';
import { weighAddress } from './evidence';
import { evidenceWeights } from './method';
import { keyedPlaces, nameQueries, type KeyedPlace, type NameQuery } from './reach';
import { resolve, type ScreeningIndex } from './screening-index';
import { sharedPlace, type SharedPlace } from './shared-place';

/** What to search and from which score on. */
export interface ScreenOptions {
  /** Codes of the lists to search; every list in the index when left out. */
  readonly lists?: readonly string[];
  /** 0.80 unless a tenant chose a lower one, down to 0.30. */
  readonly threshold?: number;
}

const LEAST_THRESHOLD = 0.3;

/** How much evidence could at most add to a name that leads to an entry by itself. */
const mostAdded = ({ countries, dateOfBirth }: ScreeningSubject): number =>
  (countries.length > 0 ? evidenceWeights.COUNTRY_SAME : 0) + (dateOfBirth === null ? 0 : evidenceWeights.BIRTH_SAME);

function byName(queries: readonly NameQuery[], index: ScreeningIndex, threshold: number): Map<number, NamesBeside[]> {
  const found = new Map<number, NamesBeside[]>();
  for (const { ours, query } of queries) {
    for (const match of search(index.names, query, { threshold, limit: Number.POSITIVE_INFINITY })) {
      const hit = resolve(index, match.ref);
      if (!hit) continue;
      const pairs = found.get(hit.at) ?? [];
      pairs.push({ ours, name: hit.name, score: match.score, features: match.features });
      found.set(hit.at, pairs);
    }
  }
  return found;
}

/** Entries at an address of the party, with the address. */
function byPlace(ours: readonly KeyedPlace<PostalPlace>[], index: ScreeningIndex): ReadonlyMap<number, SharedPlace> {
  const shared = new Map<number, SharedPlace>();
  if (ours.length === 0) return shared;
  const { units, buildings, places } = index.addresses();
  const sharers = (building: string): number => buildings.get(building)?.length ?? 0;
  for (const { units: own, building } of ours) {
    const near = [...own.flatMap((unit) => units.get(unit) ?? []), ...(buildings.get(building ?? '') ?? [])];
    for (const at of near) {
      const place = shared.has(at) ? null : sharedPlace(ours, places.get(at) ?? [], sharers);
      if (place) shared.set(at, place);
    }
  }
  return shared;
}

/** An entry without a name, by its address; `null` where the score is under the threshold. */
function byAddressAlone(entry: ListEntry, place: SharedPlace, threshold: number): CandidateHit | null {
  const weighed = weighAddress(place);
  if (weighed.score < threshold) return null;
  return { entry, ours: place.ours, theirs: { kind: 'PRIMARY', text: place.theirs }, names: 0, ...weighed };
}

/**
 * Screens one party against the entries of an index: one candidate for each entry that may be the party, the highest
 * score first; of equal scores a number in common, then literally equal names, then by list and reference. An entry
 * that shares a number or an address is looked at whatever its name, and one that is only an address is a candidate
 * for everybody in the building.
 * @throws NothingToSearch when nothing of the party can be looked for
 * @throws RangeError when the threshold is above 0.80 or below 0.30: a tenant may widen the net, never tear it
 */
export function screen(
  subject: ScreeningSubject,
  index: ScreeningIndex,
  { lists, threshold = ALERT_THRESHOLD }: ScreenOptions = {},
): readonly CandidateHit[] {
  if (!(threshold >= LEAST_THRESHOLD && threshold <= ALERT_THRESHOLD)) {
    throw new RangeError(`threshold must be from ${LEAST_THRESHOLD} to ${ALERT_THRESHOLD}: ${threshold}`);
  }
  const found = byName(nameQueries(subject), index, Math.max(threshold - mostAdded(subject), 0.1));
  const places = byPlace(keyedPlaces(subject.addresses), index);
  const numbers = subject.identifiers.flatMap(({ number }) => index.numbers.get(bareNumber(number)) ?? []);
  const candidates: CandidateHit[] = [];
  for (const at of new Set([...found.keys(), ...numbers, ...places.keys()])) {
    const entry = index.entries[at];
    if (!entry || (lists && !lists.includes(entry.list))) continue;
    const place = places.get(at) ?? null;
    const reached = place !== null || numbers.includes(at);
    const candidate =
      place && entry.names.length === 0
        ? byAddressAlone(entry, place, threshold)
        : bestOf(subject, entry, reached ? everyPair(subject, entry) : (found.get(at) ?? []), { threshold, place });
    if (candidate) candidates.push(candidate);
  }
  return candidates.sort(byRank);
}

/** The order of hits: see {@link screen}. */
export const byRank = (a: CandidateHit, b: CandidateHit): number =>
  b.score - a.score ||
  Number(b.idMatch) - Number(a.idMatch) ||
  Number(isLiteral(b)) - Number(isLiteral(a)) ||
  compareText(a.entry.list, b.entry.list) ||
  compareText(a.entry.ref, b.entry.ref);

const isLiteral = ({ ours, theirs }: CandidateHit): boolean => written(ours) === written(theirs.text);
const written = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
