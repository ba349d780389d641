import { COMPARED, DELISTED, distinguishing, enoughFacts, FACTS_NEEDED, needsNote } from '@downstream/checks/core';
import { dispositionReasons, dispositions, type Disposition, type DispositionReason } from '@downstream/kernel';
import type { HitView } from './hit.store';

/** A fact on the form: what it says, and whether it counts. */
export interface FactLine {
  readonly id: string;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ticked: boolean;
  /** `COMPARISON` as long as nobody touched what the comparison shows; else what the person names. */
  readonly source: string;
  /** Being corrected, so that its two sides and its source can be written. */
  readonly open: boolean;
  /** Added by the person, so that its field can be chosen too. */
  readonly own: boolean;
}

/** What a person is about to say of a hit. */
export interface Draft {
  readonly disposition: Disposition | '';
  readonly reason: DispositionReason | '';
  readonly note: string;
  readonly facts: readonly FactLine[];
  /** For how many months a false positive shall stand; null: as long as it may. */
  readonly months: number | null;
}

/** What the hit asks of the vote. */
export interface Asked {
  /** The proposal that waits for a second person, if there is one. */
  readonly proposed: Disposition | undefined;
}

/** Why the vote cannot be recorded yet. */
export type Lack =
  { readonly why: 'DISPOSITION' | 'REASON' | 'NOTE' } | { readonly why: 'FACTS'; readonly have: number };

/** Digits choose among so many. */
const MOST_REASONS = 9;

/** Which field of the comparison speaks for a reason; reasons without one fit any hit. */
const fieldOf: Partial<Record<DispositionReason, RegExp>> = {
  'FP-TYPE': /^KIND$/,
  'FP-COUNTRY': /^COUNTRY$/,
  'FP-DOB': /^DATE_OF_BIRTH$/,
  'FP-ID': /^IDENTIFIER_/,
  'FP-ADDR': /^ADDRESS$/,
  'FP-GENDER': /^GENDER$/,
};

/** What the choice of reasons follows from. */
export type Fitting = Pick<HitView, 'comparison' | 'names' | 'gone'>;

/** Whether the entry is an address alone: no name, no kind, nobody. */
export const isPlace = ({ comparison }: Pick<HitView, 'comparison'>): boolean =>
  comparison.some(({ field, theirs }) => field === 'KIND' && theirs === 'ADDRESS');

// Where there is no name and nobody of any kind, none of these can be said.
const aboutNames: readonly DispositionReason[] = ['FP-NAME', 'FP-COMMON', 'FP-TYPE', 'FP-WEAKALIAS', 'TM-NAME-ADDR'];
const aboutPlaces: readonly DispositionReason[] = ['TM-ADDRESSONLY', 'PM-SAMEADDR'];

const weight = (reason: DispositionReason, { comparison, names, gone }: Fitting): number => {
  const rows = comparison.filter(({ field }) => fieldOf[reason]?.test(field));
  if (rows.some(({ agreement }) => agreement === 'CONFLICT')) return 3;
  if (reason === 'FP-DELISTED') return gone ? 3 : -1;
  if (reason === 'FP-WEAKALIAS') return names[0]?.kind === 'WEAK' ? 3 : -1;
  // Where both sides agree there is nothing of the kind; where one does not say, somebody may know.
  if (fieldOf[reason]) return rows.some(({ agreement }) => agreement !== 'AGREES') ? 1 : -1;
  return 2;
};

/**
 * The reasons that fit a disposition of this hit, nine at most, so that digits choose: what the comparison bears out
 * first, what it has nothing to say about last, what cannot be at all left out.
 */
export function reasonsOf(disposition: Disposition | '', hit: Fitting): readonly DispositionReason[] {
  if (disposition === '') return [];
  const each: readonly DispositionReason[] = dispositionReasons[disposition];
  const first = (reason: DispositionReason): number => (aboutPlaces.includes(reason) ? 0 : 1);
  const all = isPlace(hit)
    ? each.filter((reason) => !aboutNames.includes(reason)).toSorted((a, b) => first(a) - first(b))
    : each;
  if (disposition !== 'FALSE_POSITIVE') return all;
  const rank = (reason: DispositionReason): number => weight(reason, hit);
  return all
    .filter((reason) => rank(reason) >= 0)
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, MOST_REASONS);
}

/** The facts the comparison proposes, the first two ticked. */
export const proposedFacts = (hit: Pick<HitView, 'proposedFacts'>): FactLine[] =>
  hit.proposedFacts.map(({ field, ours, theirs }, at) => ({
    ...{ id: field, field, ours, theirs },
    ticked: at < FACTS_NEEDED,
    source: COMPARED,
    open: false,
    own: false,
  }));

/** What somebody wrote into a fact. Another value than the comparison's has another source, which is asked for. */
export const corrected = (fact: FactLine, change: Partial<FactLine>): FactLine => {
  const touched = change.ours !== undefined || change.theirs !== undefined || change.field !== undefined;
  const source = touched && fact.source === COMPARED ? '' : fact.source;
  return { ...fact, source, ...change };
};

/** The facts that are ticked and say something; only a false positive rests on any. */
export const tickedFacts = ({ disposition, facts }: Draft) =>
  facts
    .filter(() => disposition === 'FALSE_POSITIVE')
    .filter(({ ticked, ours, theirs }) => ticked && (ours.trim() !== '' || theirs.trim() !== ''))
    .map(({ field, ours, theirs, source }) => ({
      ...{ field, ours: ours.trim(), theirs: theirs.trim() },
      source: source.trim() || null,
    }));

/** What is still missing; undefined when the vote can be recorded. The rules are those of `vote` in checks/core. */
export function lackOf(draft: Draft, { proposed }: Asked): Lack | undefined {
  if (draft.disposition === '') return { why: 'DISPOSITION' };
  if (draft.reason === '') return { why: 'REASON' };
  const facts = tickedFacts(draft);
  const first = draft.disposition === 'FALSE_POSITIVE' && proposed === undefined;
  if (first && draft.reason !== DELISTED && !enoughFacts(facts)) {
    return { why: 'FACTS', have: distinguishing(facts).length };
  }
  const silent = draft.note.trim() === '' && needsNote({ disposition: draft.disposition, facts }, proposed);
  return silent ? { why: 'NOTE' } : undefined;
}

/** Choosing a disposition keeps the reason only where it belongs to the new one. */
export function choose(draft: Draft, disposition: Disposition, hit: Fitting): Draft {
  const kept = reasonsOf(disposition, hit).find((reason) => reason === draft.reason);
  return { ...draft, disposition, reason: kept ?? '' };
}

/** The quick way: a false positive for the reason that fits best, if the comparison bears one out. */
export function settle(draft: Draft, hit: Fitting): Draft {
  const [first] = reasonsOf('FALSE_POSITIVE', hit);
  const borneOut = first !== undefined && weight(first, hit) === 3;
  return { ...draft, disposition: 'FALSE_POSITIVE', reason: draft.reason || (borneOut ? first : '') };
}

/** A digit chooses a disposition first, then a reason of it. */
export function digit(draft: Draft, n: number, hit: Fitting): Draft {
  if (draft.disposition === '') {
    const disposition = dispositions[n - 1];
    return disposition ? choose(draft, disposition, hit) : draft;
  }
  const reason = reasonsOf(draft.disposition, hit)[n - 1];
  return reason ? { ...draft, reason } : draft;
}

/**
 * A fact a person adds: of a field that is not used yet and in which the two do not agree, best one where the list says
 * something. It is filled with what is known, for only a difference counts.
 */
export function ownFact(
  draft: Draft,
  comparison: readonly {
    readonly field: string;
    readonly ours: string | null;
    readonly theirs: string | null;
    readonly agreement: string;
  }[],
): FactLine {
  const used = new Set(draft.facts.map(({ field }) => field));
  const row = comparison.find(
    ({ field, theirs, agreement }) => !used.has(field) && theirs !== null && agreement === 'UNKNOWN',
  );
  const field = row?.field ?? (used.has('ACTIVITY') ? 'OTHER' : 'ACTIVITY');
  const id = `own-${draft.facts.length}`;
  return {
    id,
    field,
    ours: row?.ours ?? '',
    theirs: row?.theirs ?? '',
    ...{ ticked: true, source: '', open: true, own: true },
  };
}

/** What is sent. */
export const bodyOf = (draft: Draft, disposition: Disposition, reason: DispositionReason) => ({
  disposition,
  reason,
  note: draft.note.trim() || null,
  facts: tickedFacts(draft),
  months: disposition === 'FALSE_POSITIVE' ? draft.months : null,
});
