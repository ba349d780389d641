import type { EvidenceGrade, OwnershipPartyKind, OwnershipRegime } from '@downstream/kernel';
import type { Day, ListedMark, OwnershipChart, OwnershipEdge, OwnershipParty } from './chart';
import type { ChartEntry, ChartFact, SaidShare } from './chart-facts';
import { bandOf, shareOf, UNKNOWN_SHARE, type Share } from './share';

/** An owner as it stands in the distributor's record. */
export interface DeclaredOwner {
  readonly id: string;
  readonly name: string;
  readonly kind: OwnershipPartyKind;
  readonly share: SaidShare;
}

/** Somebody whom a true match on a list names. */
export interface ListedParty {
  readonly party: string;
  readonly regimes: readonly OwnershipRegime[];
  readonly list: string;
}

/** What a chart is put together from. */
export interface ChartParts {
  readonly root: OwnershipParty;
  /** Owners in the record, held since ever as far as anybody said. */
  readonly declared: readonly DeclaredOwner[];
  /** The day on which the record said so, and where that is written. */
  readonly declaredSource: { readonly text: string; readonly grade: EvidenceGrade; readonly asOf: Day };
  readonly entries: readonly ChartEntry[];
  readonly listed: readonly ListedParty[];
  /** Others of the record who are no owners but may be listed or lead. */
  readonly beside: readonly OwnershipParty[];
}

const always = { from: null, until: null };

/** A share as numbers; what cannot be read is unknown, and never nothing. */
export function shareSaid(share: SaidShare): Share {
  if (share.kind === 'EXACT') return shareOf(share.percent) ?? UNKNOWN_SHARE;
  return share.kind === 'BAND' ? (bandOf(share.from, share.to) ?? UNKNOWN_SHARE) : UNKNOWN_SHARE;
}

interface EntryOf<K extends ChartFact['kind']> {
  readonly id: string;
  readonly fact: Extract<ChartFact, { readonly kind: K }>;
}
const factsOf = <K extends ChartFact['kind']>(entries: readonly ChartEntry[], kind: K) =>
  entries.filter((entry): entry is ChartEntry & EntryOf<K> => entry.fact.kind === kind);

/**
 * The chart of a distributor: its record, what was entered, and what screening confirmed. An entry with the id of an owner
 * in the record takes the place of what the record says of it.
 */
export function assembleChart(parts: ChartParts): OwnershipChart {
  const { root, declared, declaredSource, entries, listed, beside } = parts;
  const edges = factsOf(entries, 'EDGE').map(({ id, fact: { kind: _, capital, votes, ...rest } }): OwnershipEdge => ({
    ...{ id, ...rest },
    capital: capital && shareSaid(capital),
    votes: votes && shareSaid(votes),
  }));
  const corrected = new Set(edges.map(({ id }) => id));
  const asDeclared = declared
    .filter(({ id }) => !corrected.has(id))
    .map(({ id, share }): OwnershipEdge => ({
      ...{ id, owner: id, asset: root.id, capital: shareSaid(share), votes: null },
      ...{ ...always, source: declaredSource },
    }));
  const parties = [
    root,
    ...declared.map(({ id, name, kind }) => ({ id, name, kind })),
    ...beside,
    ...factsOf(entries, 'HOLDER').map(({ id, fact }) => ({ id, name: fact.name, kind: fact.holderKind })),
  ];
  const marks = listed.flatMap(({ party, regimes, list }) =>
    regimes.map((regime): ListedMark => ({ party, regime, list, ...always })),
  );
  return {
    parties: [...new Map(parties.map((party) => [party.id, party])).values()],
    edges: [...asDeclared, ...edges],
    listed: [...marks, ...factsOf(entries, 'LISTED').map(({ fact: { kind: _, source: __, ...mark } }) => mark)],
    joint: factsOf(entries, 'JOINT').map(({ id, fact: { members, from, until } }) => ({ id, members, from, until })),
    controls: factsOf(entries, 'CONTROL').map(({ id, fact }) => {
      const { fact: kind, holder, over, from, until, source } = fact;
      return { id, kind, holder, over, from, until, source };
    }),
  };
}
