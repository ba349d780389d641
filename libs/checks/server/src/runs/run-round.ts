import { Inject, Injectable } from '@nestjs/common';
import {
  nextRun,
  pluginOf,
  requirementsAt,
  restsUntil,
  sooner,
  type JudgedKind,
  type Judgement,
} from '@downstream/checks/core';
import { checkJudged, checkRoundCompleted, type StateInput } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Clock, Context, DistributorId, PartyId, RiskTier } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { AskSources, type Asked } from './ask-sources';
import { CheckOutcomes, sourceUntil, type Made, type OutcomeRecord } from './persistence/check-outcomes';
import { CheckRounds, type RoundRecord } from './persistence/check-rounds';
import { inputsOf } from './fingerprints';
import { GatherFacts, type OwnFacts } from './gather-facts';

interface Gathered {
  readonly round: RoundRecord;
  readonly left: readonly JudgedKind[];
  readonly own: OwnFacts;
  readonly tier: RiskTier | null;
}

/**
 * Makes the checks of a round: reads the facts, records the checks that ask nobody, asks outside without holding a
 * transaction, and records the others. Killed in the middle it goes on with those that are not recorded.
 */
@Injectable()
export class RunRound {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly rounds: CheckRounds,
    private readonly outcomes: CheckOutcomes,
    private readonly gather: GatherFacts,
    private readonly sources: AskSources,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(context: Context, id: string): Promise<void> {
    const begun = await this.tenants.within(context, (tx) => this.begin(tx, id));
    if (!begun) return;
    const [outside, inside] = [true, false].map((asks) =>
      begun.left.filter((kind) => pluginOf(kind).asks.length > 0 === asks),
    ) as [JudgedKind[], JudgedKind[]];
    // What asks nobody need not wait for those who are asked.
    await this.tenants.within(context, (tx) => this.judge(tx, inside, begun, { answers: {}, raw: {} }));
    const asked = await this.sources.ask(context, begun.own, [
      ...new Set(outside.flatMap((kind) => pluginOf(kind).asks)),
    ]);
    await this.tenants.within(context, async (tx) => {
      await this.judge(tx, outside, begun, asked);
      await this.end(tx, begun.round);
    });
  }

  private async begin(tx: Tx, id: string): Promise<Gathered | undefined> {
    const filed = await this.rounds.find(tx, id);
    if (!filed || filed.state === 'DONE') return undefined;
    await this.rounds.begin(tx, id);
    const { record: round, done } = filed;
    const distributor = await this.distributors.byId(tx, round.distributorId as DistributorId);
    if (!distributor) return undefined;
    const left = (round.kinds as readonly JudgedKind[]).filter((kind) => !done.includes(kind));
    return { round, left, own: await this.gather.of(tx, distributor, this.clock.now()), tier: distributor.tier };
  }

  private async judge(tx: Tx, kinds: readonly JudgedKind[], begun: Gathered, asked: Asked): Promise<void> {
    if (kinds.length === 0) return;
    const { round, own, tier } = begun;
    const id = round.distributorId as DistributorId;
    const inputs = await this.sources.inputs(tx, own, asked);
    const dues = await this.outcomes.dues(tx, id);
    const made: Made[] = [];
    for (const kind of kinds) {
      const { judge, method, asks } = pluginOf(kind);
      const at = this.clock.now();
      const judged = judge(inputs, at);
      const record: StateInput<typeof checkJudged> = {
        ...{ id: this.ids.next<string>(), distributorId: round.distributorId, roundId: round.id, kind, method, at },
        ...plain(judged),
        inputs: inputsOf(kind, own),
        raw: asks.flatMap((source) => asked.raw[source] ?? []),
      };
      const party = round.distributorId as PartyId;
      const { id: eventId } = await this.outbox.add(tx, checkJudged, { subject: record.id, party, state: record });
      const attempt = dues.get(kind)?.attempt ?? 0;
      const byCalendar = nextRun(kind, judged, at, { attempt, tier, requirements: requirementsAt(at) });
      const dueAt = sooner(byCalendar, restsUntil({ sourceUntil: sourceUntil(record as OutcomeRecord) }));
      const vain = judged.outcome === 'SOURCE_UNAVAILABLE' || judged.outcome === 'ERROR';
      const due = dueAt && { dueAt, attempt: vain ? attempt + 1 : 0 };
      made.push({ record: record as OutcomeRecord, eventId, due });
    }
    await this.outcomes.add(tx, made);
    await this.outcomes.plan(tx, id, made);
  }

  private async end(tx: Tx, round: RoundRecord): Promise<void> {
    const filed = await this.rounds.find(tx, round.id);
    if (!filed || filed.state === 'DONE') return;
    const ended: RoundRecord = { ...round, endedAt: this.clock.now() };
    const party = round.distributorId as PartyId;
    const { id } = await this.outbox.add(tx, checkRoundCompleted, { subject: round.id, party, state: ended });
    await this.rounds.end(tx, ended, id);
  }
}

type Plain = Pick<
  StateInput<typeof checkJudged>,
  'outcome' | 'severity' | 'sentence' | 'params' | 'findings' | 'lacks'
>;

/** A judgement in the shape of its event. */
function plain({ outcome, severity, sentence, params, findings, lacks }: Judgement): Plain {
  type Params = Plain['params'];
  return {
    ...{ outcome, severity, sentence, params: params as Params, lacks: [...lacks] },
    findings: findings.map(({ facts, ...rest }) => ({ ...rest, facts: facts as Params })),
  };
}
