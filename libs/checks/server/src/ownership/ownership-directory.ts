import { Inject, Injectable } from '@nestjs/common';
import {
  controllersOf,
  judgeOne,
  ownersAbove,
  turningDays,
  WHOLE,
  type Controller,
  type OwnersAbove,
  type PartyVerdicts,
} from '@downstream/checks/ownership';
import { ownershipVerdicts, type Clock, type DistributorId, type Instant } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { OwnershipFacts, type OwnershipKnown } from '../runs/known-elsewhere';
import { OwnershipCharts, type FiledChart } from './ownership-charts';

/** What is known of a distributor's owners on a day. */
export interface OwnershipStanding extends PartyVerdicts {
  /** How many holdings are on file above the distributor on the day. */
  readonly edges: number;
  readonly above: OwnersAbove;
  /** Who controls it, listed or not. */
  readonly controllers: readonly Controller[];
  /** Countries of those above it and of itself, by id, where one is on file. */
  readonly countries: ReadonlyMap<string, string>;
  /** The next day on which a holding, a listing or a power begins or ends. */
  readonly turnsOn: string | null;
}

/** Where everybody of a chart is registered, works or is a national of, as far as anybody said. */
function countriesIn({ distributor, parts }: FiledChart): ReadonlyMap<string, string> {
  const said: readonly (readonly [string, string | null])[] = [
    [distributor.id, distributor.country],
    ...distributor.parties.map(({ id, country, nationality }) => [id, country ?? nationality] as const),
    ...parts.entries.flatMap(({ id, fact }) => (fact.kind === 'HOLDER' ? [[id, fact.country] as const] : [])),
  ];
  return new Map(said.flatMap(([id, country]) => (country === null ? [] : [[id, country]])));
}

/** What other rooms may read of ownership, within their own transaction. */
@Injectable()
export class OwnershipDirectory {
  constructor(private readonly charts: OwnershipCharts) {}

  /**
   * Every regime's verdict on a distributor on a day, with proof, what is known, and signs of control; undefined when
   * there is no such distributor.
   * @param asOf calendar day, `2026-11-23`
   * @param known as the chart was said until then; as it is said now unless told
   */
  async verdicts(
    tx: Tx,
    id: DistributorId,
    asOf: string,
    known: Instant | null = null,
  ): Promise<OwnershipStanding | undefined> {
    const filed = await this.charts.of(tx, id, known);
    const verdicts = filed && judgeOne(filed.chart, id, asOf);
    if (!filed || !verdicts) return undefined;
    const edges = filed.chart.edges.filter(
      ({ from, until }) => (from === null || from <= asOf) && (until === null || asOf < until),
    );
    const beside = ownersAbove(filed.chart, id, asOf);
    if (!beside) return undefined;
    return {
      ...verdicts,
      ...{ edges: edges.length, above: beside, countries: countriesIn(filed) },
      controllers: controllersOf(filed.chart, id, asOf),
      turnsOn: turningDays(filed.chart).find((day) => day > asOf) ?? null,
    };
  }
}

/** Ownership for the check of beneficial owners: the worst verdict of any regime, today. */
@Injectable()
export class TestedOwnership extends OwnershipFacts {
  constructor(
    private readonly charts: OwnershipCharts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async of(tx: Tx, id: DistributorId): Promise<OwnershipKnown | undefined> {
    const filed = await this.charts.of(tx, id);
    const verdicts = filed && judgeOne(filed.chart, id, this.clock.now().slice(0, 10));
    if (!filed || !verdicts || filed.chart.edges.length === 0) return undefined;
    const found = new Set(verdicts.regimes.map(({ verdict }) => verdict));
    return {
      knownAtLeast: Math.floor(verdicts.known / (WHOLE / 10_000)),
      refused: filed.chart.edges.some(
        ({ owner, asset }) =>
          asset === id && filed.chart.parties.some((party) => party.id === owner && party.kind === 'UNDISCLOSED'),
      ),
      verdict: ownershipVerdicts.find((one) => found.has(one)) ?? null,
    };
  }
}
