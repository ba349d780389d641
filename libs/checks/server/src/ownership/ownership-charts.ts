import { Injectable } from '@nestjs/common';
import {
  assembleChart,
  regimesOf,
  type ChartEntry,
  type ChartParts,
  type DeclaredOwner,
  type OwnershipChart,
  type SaidShare,
} from '@downstream/checks/ownership';
import type { Distributor, RelatedParty, WrittenName } from '@downstream/distributors/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId, Instant, OwnershipPartyKind } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { listTitle } from '../lists/list-title';
import { Hits, type HitRecord } from '../persistence/hits';
import { OwnershipEntries, type KeptEntry } from './persistence/ownership-entries';

/** A chart with what it was put together from. */
export interface FiledChart {
  readonly distributor: Distributor;
  readonly parts: ChartParts;
  readonly chart: OwnershipChart;
  /** The last revision of every fact, those taken out too. */
  readonly kept: readonly KeptEntry[];
}

const nameOf = ({ native, latin }: WrittenName): string => latin ?? native;
const kindOf = ({ kind }: RelatedParty): OwnershipPartyKind => (kind === 'PERSON' ? 'PERSON' : 'ENTITY');

/** A percentage of the record, kept there as a number, as the decimal text that people typed. */
const decimal = (percent: number): string => String(percent);

function shareIn({ share }: RelatedParty): SaidShare {
  if (share?.kind === 'PERCENT') return { kind: 'EXACT', percent: decimal(share.percent) };
  if (share?.kind === 'BAND') return { kind: 'BAND', from: decimal(share.from), to: decimal(share.to) };
  return { kind: 'UNKNOWN' };
}

/** Facts that stand, without those taken out. */
export const standingFacts = (kept: readonly KeptEntry[]): ChartEntry[] =>
  kept.flatMap(({ id, fact }) => (fact === null ? [] : [{ id, fact }]));

/** What a true match says: on which lists, in which regimes. A hit whose entry is gone from its list says nothing. */
const listedBy = ({ partyId, entry, effects }: HitRecord) => ({
  party: partyId,
  list: `${listTitle(entry.list)}, ${entry.ref}: ${entry.name}`,
  // A match of which nobody wrote down what it does counts everywhere.
  regimes: regimesOf(effects === undefined ? ['UNKNOWN'] : effects.map(({ id }) => id)),
});

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Holders of the very name that was found: who stands in the record by it is searched for once, under the record's id. */
const namesakes = (kept: readonly KeptEntry[], record: HitRecord) =>
  kept
    .filter(({ id, fact }) => fact?.kind === 'HOLDER' && id !== record.partyId)
    .filter(({ fact }) => fact?.kind === 'HOLDER' && plain(fact.name) === plain(record.partyName))
    .map(({ id }) => ({ ...listedBy(record), party: id }));

/** Charts of who owns distributors, from their records, from what people said, and from what screening confirmed. */
@Injectable()
export class OwnershipCharts {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly entries: OwnershipEntries,
    private readonly hits: Hits,
  ) {}

  /**
   * The chart of a distributor; undefined when there is none of that id.
   * @param known as it was said until then; the record and the hits are always those of now
   */
  async of(tx: Tx, id: DistributorId, known: Instant | null = null): Promise<FiledChart | undefined> {
    const distributor = await this.distributors.byId(tx, id);
    if (!distributor) return undefined;
    const kept = await this.entries.of(tx, id, known);
    const matches = (await this.hits.ofDistributor(tx, id)).filter(
      ({ record }) => record.state === 'TRUE_MATCH' && !record.entry.gone,
    );
    const owners = distributor.parties.filter(({ role }) => role === 'OWNER');
    const others = distributor.parties.filter(({ role }) => role !== 'OWNER');
    const parts: ChartParts = {
      root: { id, name: nameOf(distributor.legalName), kind: 'ENTITY' },
      declared: owners.map((owner): DeclaredOwner => ({
        ...{ id: owner.id, name: nameOf(owner.name), kind: kindOf(owner), share: shareIn(owner) },
      })),
      declaredSource: { text: 'Record of the distributor', grade: 'D', asOf: distributor.changed.at.slice(0, 10) },
      entries: standingFacts(kept),
      listed: matches.flatMap(({ record }) => [listedBy(record), ...namesakes(kept, record)]),
      beside: others.map((party) => ({ id: party.id, name: nameOf(party.name), kind: kindOf(party) })),
    };
    return { distributor, parts, chart: withKnownParties(assembleChart(parts)), kept };
  }
}

/** A mark or fact of somebody who left the record since: kept apart, for it can say nothing of the others. */
function withKnownParties(chart: OwnershipChart): OwnershipChart {
  const known = new Set(chart.parties.map(({ id }) => id));
  const named = [...chart.edges.flatMap(({ owner, asset }) => [owner, asset])].filter((id) => !known.has(id));
  // An edge to somebody who is no longer in the record still says that a share is held: by somebody not named.
  const gone = [...new Set(named)].map((id) => ({ id, name: '', kind: 'UNDISCLOSED' as const }));
  return { ...chart, parties: [...chart.parties, ...gone] };
}
