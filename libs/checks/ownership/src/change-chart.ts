import { refuse, ok, type Result } from '@downstream/kernel';
import type { ChartChange, ChartEntry, ChartFact, SaidShare } from './chart-facts';
import { bandOf, shareOf } from './share';

/** How many facts a chart may have: more than anybody keeps by hand, and few enough to be drawn. */
export const MOST_ENTRIES = 600;

/** What is wrong with one of several changes. */
export interface ChangeFault {
  /** Place of the change, from 0. */
  readonly change: number;
  readonly code:
    | 'ENTRY_UNKNOWN'
    | 'ENTRY_KNOWN'
    | 'KIND_CHANGED'
    | 'PARTY_UNKNOWN'
    | 'STILL_NAMED'
    | 'SHARE_INVALID'
    | 'ENDS_BEFORE_IT_BEGINS'
    | 'TOO_FEW_MEMBERS';
  /** Whom or what it is about. */
  readonly about: string;
}

const shareFits = (share: SaidShare | null): boolean =>
  share === null ||
  share.kind === 'UNKNOWN' ||
  (share.kind === 'EXACT' ? shareOf(share.percent) : bandOf(share.from, share.to)) !== null;

/** Ids of the parties that a fact speaks of. */
export function namedBy(fact: ChartFact): readonly string[] {
  switch (fact.kind) {
    case 'HOLDER':
      return [];
    case 'EDGE':
      return [fact.owner, fact.asset];
    case 'LISTED':
      return [fact.party];
    case 'JOINT':
      return fact.members;
    case 'CONTROL':
      return [fact.holder, fact.over];
  }
}

/**
 * Whether a change takes two people: whatever may make a verdict milder without being a new holding. What is on file with
 * its source is corrected and taken out by two; that somebody is not connected to a listed person is said by two.
 */
export const takesTwo = (change: ChartChange): boolean =>
  change.act !== 'ADD' || (change.fact.kind === 'CONTROL' && change.fact.fact === 'NOT_CONNECTED_TO');

/**
 * A chart's entries after some changes, all or none.
 * @param outside ids of parties and holdings that are known from elsewhere: the distributor, and owners in its record.
 *   Such a holding is corrected by an entry of the same id
 * @returns refusals OWNERSHIP_CHANGE_INVALID with the faults, OWNERSHIP_CHART_FULL
 */
export function changed(
  entries: readonly ChartEntry[],
  changes: readonly ChartChange[],
  outside: { readonly parties: readonly string[]; readonly edges: readonly string[] },
): Result<readonly ChartEntry[]> {
  const after = new Map(entries.map((entry) => [entry.id, entry.fact]));
  const faults: ChangeFault[] = [];
  changes.forEach((change, at) => {
    const fault = (code: ChangeFault['code'], about = change.entry) => faults.push({ change: at, code, about });
    const before = after.get(change.entry);
    const declared = outside.edges.includes(change.entry);
    if (change.act === 'ADD' && (before || declared || outside.parties.includes(change.entry))) fault('ENTRY_KNOWN');
    if (change.act !== 'ADD' && !before && !(declared && change.act === 'CORRECT')) fault('ENTRY_UNKNOWN');
    if (change.act === 'REMOVE') {
      after.delete(change.entry);
      return;
    }
    const { fact } = change;
    if (change.act === 'CORRECT' && fact.kind !== (before?.kind ?? 'EDGE')) fault('KIND_CHANGED');
    if (fact.kind === 'EDGE' && !(shareFits(fact.capital) && shareFits(fact.votes))) fault('SHARE_INVALID');
    if (fact.kind === 'JOINT' && new Set(fact.members).size < 2) fault('TOO_FEW_MEMBERS');
    if (fact.kind !== 'HOLDER' && fact.from !== null && fact.until !== null && fact.until <= fact.from) {
      fault('ENDS_BEFORE_IT_BEGINS');
    }
    after.set(change.entry, fact);
  });
  const holders = [...after].filter(([, fact]) => fact.kind === 'HOLDER').map(([id]) => id);
  const known = new Set([...outside.parties, ...holders]);
  changes.forEach((change, at) => {
    if (change.act === 'REMOVE') {
      const named = [...after].find(([, fact]) => namedBy(fact).includes(change.entry));
      if (named) faults.push({ change: at, code: 'STILL_NAMED', about: named[0] });
      return;
    }
    for (const party of namedBy(change.fact)) {
      if (!known.has(party)) faults.push({ change: at, code: 'PARTY_UNKNOWN', about: party });
    }
  });
  if (faults.length > 0) return refuse('OWNERSHIP_CHANGE_INVALID', { faults });
  if (after.size > MOST_ENTRIES) return refuse('OWNERSHIP_CHART_FULL', { most: MOST_ENTRIES });
  return ok([...after].map(([id, fact]) => ({ id, fact })));
}
