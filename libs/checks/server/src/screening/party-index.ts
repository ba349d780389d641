import { bareNumber, nameKind, type ListEntry, type ScreeningSubject } from '@downstream/checks/core';
import { createScreeningIndex, MOST_ADDED, screen } from '@downstream/checks/screening';
import { ALERT_THRESHOLD, createNameIndex, normaliseName, search, type NameIndex } from '@downstream/matching';

/** A party of the tenant with everybody beside it. */
export interface IndexedParty {
  readonly id: string;
  readonly subjects: readonly ScreeningSubject[];
}

/** Parties made searchable: the usual search turned round, for many parties and few changed entries. */
export interface PartyIndex {
  readonly parties: readonly IndexedParty[];
  readonly names: NameIndex;
  /** Places of subjects by bare number. */
  readonly numbers: ReadonlyMap<string, readonly SubjectPlace[]>;
}

interface SubjectPlace {
  readonly party: number;
  readonly subject: number;
}

/** Makes parties searchable by all names and numbers of all that stand beside them. */
export function createPartyIndex(parties: readonly IndexedParty[]): PartyIndex {
  const numbers = new Map<string, SubjectPlace[]>();
  const names = parties.flatMap(({ subjects }, party) =>
    subjects.flatMap(({ names: written, kind, identifiers }, subject) => {
      for (const { number } of identifiers) {
        const bare = bareNumber(number);
        numbers.set(bare, [...(numbers.get(bare) ?? []), { party, subject }]);
      }
      return [...new Set(written)].map((name) => ({ ref: `${party}/${subject}`, name, kind: nameKind(kind) }));
    }),
  );
  return { parties, names: createNameIndex(names), numbers };
}

/** What can be looked up of entries, made ready once for all parts of a tenant. */
export interface EntryQuestions {
  readonly names: readonly ReturnType<typeof normaliseName>[];
  readonly numbers: readonly string[];
  readonly index: ReturnType<typeof createScreeningIndex>;
}

/** Makes the changed entries of a list ready to be asked after. */
export const questionsOf = (entries: readonly ListEntry[]): EntryQuestions => ({
  names: entries.flatMap(({ names, kind }) => names.map(({ text }) => normaliseName(text, nameKind(kind)))),
  numbers: entries.flatMap(({ identifiers }) => identifiers.map(({ number }) => bareNumber(number))),
  index: createScreeningIndex(entries),
});

/**
 * The parties for which at least one of the entries is a candidate: exactly those for which `screen` over these
 * entries finds something. The names of the entries are looked up among the names of the parties, as far down as
 * other evidence could lift a pair over the threshold (the score of two names is the same from both sides, so nothing
 * is lost by asking the other way round); whoever is near is then screened in full against the entries.
 */
export function touchedBy({ parties, names, numbers }: PartyIndex, asked: EntryQuestions): ReadonlySet<string> {
  const near = new Set<string>();
  for (const name of asked.names) {
    const found = search(names, name, { threshold: ALERT_THRESHOLD - MOST_ADDED, limit: Number.POSITIVE_INFINITY });
    for (const { ref } of found) near.add(ref);
  }
  for (const number of asked.numbers) {
    for (const { party, subject } of numbers.get(number) ?? []) near.add(`${party}/${subject}`);
  }
  const touched = new Set<string>();
  for (const place of near) {
    const [at = -1, n = -1] = place.split('/').map(Number);
    const party = parties[at];
    const subject = party?.subjects[n];
    if (!party || !subject || touched.has(party.id)) continue;
    if (screen(subject, asked.index).length > 0) touched.add(party.id);
  }
  return touched;
}
