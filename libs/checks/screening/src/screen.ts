import { bareNumber, type EntryName, type ListEntry, type ScreeningSubject } from '@downstream/checks/core';
import { ALERT_THRESHOLD, normaliseName, scoreNames, search, type NameFeature } from '@downstream/matching';
import { weigh, type MatchFeature } from './evidence';
import { MOST_ADDED } from './method';
import { resolve, type ScreeningIndex } from './screening-index';

/** What to search and from which score on. */
export interface ScreenOptions {
  /** Codes of the lists to search; every list in the index when left out. */
  readonly lists?: readonly string[];
  /** 0.80 unless a tenant chose a lower one, down to 0.30. */
  readonly threshold?: number;
}

/** A list entry that may be the party. */
export interface CandidateHit {
  readonly entry: ListEntry;
  /** Calibrated score with all evidence, 0 to 1. */
  readonly score: number;
  /** Whether an identifying number is the same. */
  readonly idMatch: boolean;
  /** The party's name and the entry's that are most alike. */
  readonly ours: string;
  readonly theirs: EntryName;
  /** How many names of the entry reached the threshold by name and evidence, this one included. */
  readonly names: number;
  /** Reasons; their weights add up to the score. */
  readonly features: readonly MatchFeature[];
}

const LEAST_THRESHOLD = 0.3;
interface Found {
  readonly entry: ListEntry;
  readonly name: EntryName;
  readonly ours: string;
  readonly score: number;
  readonly features: readonly NameFeature[];
}

function byName(subject: ScreeningSubject, index: ScreeningIndex, threshold: number): Map<number, Found[]> {
  const found = new Map<number, Found[]>();
  for (const ours of new Set(subject.names)) {
    const query = normaliseName(ours, subject.kind);
    for (const match of search(index.names, query, { threshold, limit: Number.POSITIVE_INFINITY })) {
      const hit = resolve(index, match.ref);
      if (!hit) continue;
      const { at, entry, name } = hit;
      const list = found.get(at) ?? [];
      list.push({ entry, name, ours, score: match.score, features: match.features });
      found.set(at, list);
    }
  }
  return found;
}

// An entry reached by a number alone is shown with the names most alike, however little that is.
function nearest(subject: ScreeningSubject, entry: ListEntry): Found[] {
  const kind = entry.kind === 'INDIVIDUAL' ? 'PERSON' : 'ORGANISATION';
  const all = subject.names.flatMap((ours) =>
    entry.names.map((name): Found => {
      const scored = scoreNames(normaliseName(ours, subject.kind), normaliseName(name.text, kind));
      return { entry, name, ours, ...scored };
    }),
  );
  return all.sort((a, b) => b.score - a.score).slice(0, 1);
}

/** The entry's best name with the evidence, or `null` when even that stays under the threshold. */
function best(subject: ScreeningSubject, found: readonly Found[], threshold: number): CandidateHit | null {
  let top: CandidateHit | null = null;
  const names = new Set<EntryName>();
  for (const { entry, name, ours, score, features } of found) {
    const weighed = weigh(subject, entry, { score, features, kind: name.kind });
    if (weighed.score < threshold) continue;
    names.add(name);
    if (!top || weighed.score > top.score) top = { entry, ours, theirs: name, names: 0, ...weighed };
  }
  return top && { ...top, names: names.size };
}

/**
 * Screens one party against the entries of an index: one candidate for each entry that may be the party, the highest
 * score first, then by list and reference. An entry that shares an identifying number is a candidate whatever its name.
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
  const found = byName(subject, index, Math.max(threshold - MOST_ADDED, 0.1));
  for (const { number } of subject.identifiers) {
    for (const at of index.numbers.get(bareNumber(number)) ?? []) {
      const entry = index.entries[at];
      if (entry && !found.has(at)) found.set(at, nearest(subject, entry));
    }
  }
  return [...found.values()]
    .filter(([first]) => first && (!lists || lists.includes(first.entry.list)))
    .map((names) => best(subject, names, threshold))
    .filter((candidate) => candidate !== null)
    .sort(
      (a, b) => b.score - a.score || compareText(a.entry.list, b.entry.list) || compareText(a.entry.ref, b.entry.ref),
    );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
