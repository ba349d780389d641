import { nameToCompare, type EntryName, type ListEntry, type ScreeningSubject } from '@downstream/checks/core';
import { normaliseName, scoreNames, type NameFeature } from '@downstream/matching';
import { weigh } from './evidence';
import type { CandidateHit } from './candidate-hit';
import { nameNotes } from './name-notes';
import type { SharedPlace } from './shared-place';

/** A name of the party and one of the entry, and how alike they are. */
export interface NamesBeside {
  readonly ours: string;
  readonly name: EntryName;
  readonly score: number;
  readonly features: readonly NameFeature[];
}

/** Every name of the party beside every name of the entry; one pair without a name where the party has none. */
export function everyPair(subject: ScreeningSubject, entry: ListEntry): readonly NamesBeside[] {
  const theirs = entry.names.map((name) => {
    const { name: text, kind } = nameToCompare(name.text, entry.kind);
    return { name, normal: normaliseName(text, kind) };
  });
  const [primary] = entry.names;
  if (subject.names.length === 0) return primary ? [{ ours: '', name: primary, score: 0, features: [] }] : [];
  return subject.names.flatMap((ours) => {
    const { name: text, kind } = nameToCompare(ours, subject.kind);
    const query = normaliseName(text, kind);
    return theirs.map(({ name, normal }): NamesBeside => ({ ours, name, ...scoreNames(query, normal) }));
  });
}

/** From which score on a pair counts, and the address that both sides have in common. */
export interface Weighing {
  readonly threshold: number;
  readonly place: SharedPlace | null;
}

/** The pair that scores best with all evidence, or `null` when even that stays under the threshold. */
export function bestOf(
  subject: ScreeningSubject,
  entry: ListEntry,
  pairs: readonly NamesBeside[],
  { threshold, place }: Weighing,
): CandidateHit | null {
  let top: CandidateHit | null = null;
  let nameScore = -1;
  const names = new Set<EntryName>();
  for (const { ours, name, score, features } of pairs) {
    const weighed = weigh(subject, entry, { score, features, kind: name.kind }, place);
    if (weighed.score < threshold) continue;
    names.add(name);
    // Of names that come to the same with all evidence, the ones more alike by themselves are shown.
    if (top && (weighed.score < top.score || (weighed.score === top.score && score <= nameScore))) continue;
    top = { entry, ours, theirs: name, names: 0, ...weighed };
    nameScore = score;
  }
  return top && { ...top, names: names.size, features: [...top.features, ...nameNotes(top.ours, top.theirs)] };
}
