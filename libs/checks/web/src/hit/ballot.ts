import { decisiveFields, distinguishing } from '@downstream/checks/core';
import { dispositionReasons, dispositions, type Disposition, type DispositionReason } from '@downstream/kernel';

/** A fact on the form: what it says, and whether it counts. */
export interface FactLine {
  readonly id: string;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ticked: boolean;
  /** Added by the person, so that its field can be chosen too. */
  readonly own: boolean;
}

/** What a person is about to say of a hit. */
export interface Draft {
  readonly disposition: Disposition | '';
  readonly reason: DispositionReason | '';
  readonly note: string;
  readonly facts: readonly FactLine[];
}

/** What the hit asks of the vote. */
export interface Asked {
  /** The proposal that waits for a second person, if there is one. */
  readonly proposed: Disposition | undefined;
}

/** Why the vote cannot be recorded yet. */
export type Lack = { readonly why: 'DISPOSITION' | 'REASON' } | { readonly why: 'FACTS'; readonly have: number };

/** Facts that tell the two apart count for a false positive; two are needed, or one number of which a party has only one. */
export const FACTS_NEEDED = 2;

/** The reasons that fit a disposition; nine at most, so that digits choose. */
export const reasonsOf = (disposition: Disposition | ''): readonly DispositionReason[] =>
  disposition === '' ? [] : dispositionReasons[disposition];

/** The facts that are ticked and say something. */
export const tickedFacts = ({ facts }: Draft) =>
  facts
    .filter(({ ticked, ours, theirs }) => ticked && (ours.trim() !== '' || theirs.trim() !== ''))
    .map(({ field, ours, theirs }) => ({ field, ours: ours.trim(), theirs: theirs.trim() }));

/** What is still missing; undefined when the vote can be recorded. The rules are those of `vote` in checks/core. */
export function lackOf(draft: Draft, { proposed }: Asked): Lack | undefined {
  if (draft.disposition === '') return { why: 'DISPOSITION' };
  if (draft.reason === '') return { why: 'REASON' };
  if (draft.disposition !== 'FALSE_POSITIVE' || proposed !== undefined) return undefined;
  const real = distinguishing(tickedFacts(draft));
  if (real.length >= FACTS_NEEDED || real.some(({ field }) => decisiveFields.includes(field))) return undefined;
  return { why: 'FACTS', have: real.length };
}

/** Choosing a disposition keeps the reason only where it belongs to the new one. */
export function choose(draft: Draft, disposition: Disposition): Draft {
  const kept = reasonsOf(disposition).find((reason) => reason === draft.reason);
  return { ...draft, disposition, reason: kept ?? '' };
}

/** A digit chooses a disposition first, then a reason of it. */
export function digit(draft: Draft, n: number): Draft {
  if (draft.disposition === '') {
    const disposition = dispositions[n - 1];
    return disposition ? choose(draft, disposition) : draft;
  }
  const reason = reasonsOf(draft.disposition)[n - 1];
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
  return { id, field, ours: row?.ours ?? '', theirs: row?.theirs ?? '', ticked: true, own: true };
}

/** What is sent. */
export const bodyOf = (draft: Draft, disposition: Disposition, reason: DispositionReason) => ({
  disposition,
  reason,
  note: draft.note.trim() || null,
  facts: tickedFacts(draft),
});
