import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import {
  graphOf,
  holdsOn,
  judgeAll,
  judgeParty,
  percentOf,
  testsOf,
  turningDays,
  type SaidShare,
  type Share,
} from '@downstream/checks/ownership';
import { decideOwnership, readOwnership, type Reply } from '@downstream/contracts';
import { refusal, RefusalError, type DistributorId, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { actorsNamed } from '../views/version-views';
import { OwnershipCharts, type FiledChart } from './ownership-charts';
import { OwnershipProposals, type KeptProposal } from './persistence/ownership-proposals';

type View = Reply<typeof readOwnership>;
type ProposalView = Reply<typeof decideOwnership>;

const saidOf = (share: Share): SaidShare => {
  if (share.min === share.max) return { kind: 'EXACT', percent: percentOf(share.min) };
  const [from, to] = [percentOf(share.min), percentOf(share.max)];
  return from === '0' && to === '100' ? { kind: 'UNKNOWN' } : { kind: 'BAND', from, to };
};

/** Charts as the desk sees them. */
@Injectable()
export class OwnershipViews {
  constructor(
    private readonly charts: OwnershipCharts,
    private readonly proposals: OwnershipProposals,
    private readonly users: UserDirectory,
  ) {}

  /**
   * The chart of a distributor on a day with what every test says of everybody in it.
   * @throws RefusalError NOT_FOUND
   */
  async of(tx: Tx, id: DistributorId, on: string, known: Instant | null): Promise<View> {
    const filed = await this.charts.of(tx, id, known);
    if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
    const { chart, kept } = filed;
    const graph = graphOf(chart.parties, chart.edges, on);
    const judged = judgeParty(chart, graph, id, on);
    if (!judged) throw new Error(`The distributor ${id} is not in its own chart`);
    const proposals = await this.proposals.of(tx, id);
    const names = await this.users.namesOf(
      tx,
      actorsNamed([...kept.map(({ recordedBy }) => recordedBy), ...proposals.flatMap(actorsOf)]),
    );
    return {
      ...{ id, asOf: on, days: turningDays(chart), method: judged.method },
      ...{ known: percentOf(judged.known), overstated: judged.overstated },
      cycles: judged.cycles.map((ids) => [...ids]),
      verdicts: judged.regimes.map(({ interval, by, proof, control, lookThrough, ...one }) => ({
        ...one,
        ...{ least: percentOf(interval.min), most: percentOf(interval.max), by: [...by], proof: [...proof] },
        control: control.map(({ rule, level, holder, over }) => ({ rule, level, holder, over })),
        lookThrough: lookThrough === null ? null : percentOf(lookThrough),
      })),
      parties: partiesIn(filed, graph, on),
      edges: edgesIn(filed, on),
      entries: kept.flatMap(({ fact, recordedBy, ...entry }) =>
        fact === null ? [] : [{ ...entry, fact: fact as never, recordedBy: names.get(recordedBy) ?? '' }],
      ),
      proposals: proposals.map((one) => this.proposal(tx, one, names)),
    };
  }

  /** One proposal. */
  async one(tx: Tx, id: DistributorId, proposal: string): Promise<ProposalView> {
    const found = (await this.proposals.of(tx, id)).find(({ record }) => record.id === proposal);
    if (!found) throw new RefusalError(refusal('NOT_FOUND'));
    return this.proposal(tx, found, await this.users.namesOf(tx, actorsNamed(actorsOf(found))));
  }

  private proposal(tx: Tx, { record, personId }: KeptProposal, names: ReadonlyMap<string, string>): ProposalView {
    const { distributorId: _, proposedBy, decidedBy, ...shown } = record;
    return {
      ...shown,
      proposedBy: names.get(proposedBy) ?? '',
      decidedBy: decidedBy && (names.get(decidedBy) ?? ''),
      mayAccept: record.state === 'OPEN' && tx.context.actor.personId !== personId,
    };
  }
}

const actorsOf = ({ record: { proposedBy, decidedBy } }: KeptProposal): string[] =>
  decidedBy === null ? [proposedBy] : [proposedBy, decidedBy];

type Graph = ReturnType<typeof graphOf>;

/** Everybody who holds or is held on the day, or was ever entered, with what every test says of each. */
function partiesIn({ chart, parts, distributor, kept }: FiledChart, graph: Graph, on: string): View['parties'] {
  const entered = new Map(kept.map(({ id, fact }) => [id, fact]));
  const inRecord = new Map(distributor.parties.map((party) => [party.id as string, party]));
  const holding = new Set(chart.edges.flatMap(({ owner, asset }) => [owner, asset]));
  const tests = testsOf(chart, graph, on).map((test) => ({ regime: test.regime, judged: judgeAll(graph, test) }));
  return graph.parties.flatMap((party, node): View['parties'] => {
    const fact = entered.get(party.id);
    const listed = chart.listed.filter((mark) => mark.party === party.id && holdsOn(mark, on));
    const shown = party.id === parts.root.id || holding.has(party.id) || fact?.kind === 'HOLDER' || listed.length > 0;
    if (!shown) return [];
    const country = party.id === parts.root.id ? distributor.country : inRecord.get(party.id)?.country;
    return [
      {
        ...{ id: party.id, name: party.name, kind: party.kind },
        country: (fact?.kind === 'HOLDER' ? fact.country : country) ?? null,
        origin: fact?.kind === 'HOLDER' ? 'ENTERED' : 'RECORD',
        listed: listed.map(({ regime, list }) => ({ regime, list })),
        tests: tests.map(({ regime, judged }) => {
          const { verdict, interval } = judged[node]!;
          return { regime, verdict, least: percentOf(interval.min), most: percentOf(interval.max) };
        }),
      },
    ];
  });
}

const edgesIn = ({ chart, kept }: FiledChart, on: string): View['edges'] => {
  const entered = new Set(kept.filter(({ fact }) => fact !== null).map(({ id }) => id));
  return chart.edges
    .filter((edge) => holdsOn(edge, on))
    .map(({ capital, votes, ...edge }) => ({
      ...edge,
      capital: capital && saidOf(capital),
      votes: votes && saidOf(votes),
      origin: entered.has(edge.id) ? ('ENTERED' as const) : ('RECORD' as const),
    }));
};
