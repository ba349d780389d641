import { nameToCompare, type ListEntry, type ScreeningSubject } from '@downstream/checks/core';
import { createScreeningIndex, keysOfEntry, keysOfSubject, MOST_ADDED, screen } from '@downstream/checks/screening';
import { ALERT_THRESHOLD, createNameIndex, normaliseName, search, type NameIndex } from '@downstream/matching';
import { isSearchable } from './searchable';

/** A party of the tenant with everybody beside it. */
export interface IndexedParty {
  readonly id: string;
  readonly subjects: readonly ScreeningSubject[];
}

/** Parties made searchable: the usual search turned round, for many parties and few changed entries. */
export interface PartyIndex {
  readonly parties: readonly IndexedParty[];
  readonly names: NameIndex;
  /** Places of subjects by the keys of their numbers and addresses. */
  readonly keys: ReadonlyMap<string, readonly SubjectPlace[]>;
}

interface SubjectPlace {
  readonly party: number;
  readonly subject: number;
}

/** Makes parties searchable by all names, numbers and addresses of all that stand beside them. */
export function createPartyIndex(parties: readonly IndexedParty[]): PartyIndex {
  const keys = new Map<string, SubjectPlace[]>();
  const names = parties.flatMap(({ subjects }, party) =>
    subjects.flatMap((one, subject) => {
      const { names: written, kind } = one;
      for (const key of keysOfSubject(one)) {
        const places = keys.get(key);
        if (places) places.push({ party, subject });
        else keys.set(key, [{ party, subject }]);
      }
      return [...new Set(written)].map((name) => ({ ref: `${party}/${subject}`, ...nameToCompare(name, kind) }));
    }),
  );
  return { parties, names: createNameIndex(names), keys };
}

/** What can be looked up of entries, made ready once for all parts of a tenant. */
export interface EntryQuestions {
  readonly names: readonly ReturnType<typeof normaliseName>[];
  readonly keys: readonly string[];
  /** Buildings whose number of entries changed: what sharing one says changes for all others in it. */
  readonly buildings: readonly string[];
  readonly index: ReturnType<typeof createScreeningIndex>;
}

/**
 * Makes the changed entries of a list ready to be asked after.
 * @param entries those added or changed, as they are now
 * @param before those changed or removed, as they were
 */
export const questionsOf = (entries: readonly ListEntry[], before: readonly ListEntry[] = []): EntryQuestions => ({
  names: entries.flatMap(({ names, kind }) =>
    names.map(({ text }) => {
      const { name, kind: as } = nameToCompare(text, kind);
      return normaliseName(name, as);
    }),
  ),
  keys: entries.flatMap(keysOfEntry),
  buildings: [...new Set([...entries, ...before].flatMap(keysOfEntry))].filter((key) => key.startsWith('b:')),
  index: createScreeningIndex(entries),
});

/**
 * The parties for which at least one of the entries is a candidate, those for which `screen` over these entries finds
 * something, and those in a building that the changes concern. The names of the entries are looked up among the names of the parties, as far down as
 * other evidence could lift a pair over the threshold (the score of two names is the same from both sides, so nothing
 * is lost by asking the other way round); whoever is near is then screened in full against the entries.
 */
export function touchedBy(index: PartyIndex, asked: EntryQuestions): ReadonlySet<string> {
  const steps = touchedInSteps(index, asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds at most, for whoever shares a thread with others. */
export function* touchedInSteps(
  { parties, names, keys }: PartyIndex,
  asked: EntryQuestions,
): Generator<void, ReadonlySet<string>, void> {
  const near = new Set<string>();
  for (const name of asked.names) {
    const found = search(names, name, { threshold: ALERT_THRESHOLD - MOST_ADDED, limit: Number.POSITIVE_INFINITY });
    for (const { ref } of found) near.add(ref);
    yield;
  }
  for (const key of asked.keys) {
    for (const { party, subject } of keys.get(key) ?? []) near.add(`${party}/${subject}`);
  }
  const touched = new Set<string>();
  for (const building of asked.buildings) {
    for (const { party } of keys.get(building) ?? []) touched.add(parties[party]?.id ?? '');
  }
  for (const place of near) {
    const [at = -1, n = -1] = place.split('/').map(Number);
    const party = parties[at];
    const subject = party?.subjects[n];
    if (!party || !subject || touched.has(party.id) || !isSearchable(subject)) continue;
    if (screen(subject, asked.index).length > 0) touched.add(party.id);
    yield;
  }
  return touched;
}
