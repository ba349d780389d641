import { Inject, Injectable } from '@nestjs/common';
import {
  nextRun,
  pluginOf,
  requirementsAt,
  restsUntil,
  sooner,
  type CheckInputs,
  type JudgedKind,
  type Judgement,
} from '@downstream/checks/core';
import { checkJudged, checkRoundCompleted, type StateInput } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Clock, Context, DistributorId, PartyId, RiskTier } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { AskSources, type Asked } from './ask-sources';
import { CheckOutcomes, sourceUntil, type OutcomeRecord } from './persistence/check-outcomes';
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
 * Makes the checks of a round: reads the facts, asks outside without holding a transaction, and records each check as it
 * is judged. Killed in the middle it goes on with the first that is not recorded.
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
    const wanted = new Set(begun.left.flatMap((kind) => pluginOf(kind).asks));
    const asked = await this.sources.ask(context, begun.own, [...wanted]);
    const inputs = await this.tenants.within(context, (tx) => this.sources.inputs(tx, begun.own, asked));
    for (const kind of begun.left) {
      await this.tenants.within(context, (tx) => this.judge(tx, kind, begun, inputs, asked));
    }
    await this.tenants.within(context, (tx) => this.end(tx, begun.round));
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

  private async judge(tx: Tx, kind: JudgedKind, begun: Gathered, inputs: CheckInputs, asked: Asked): Promise<void> {
    const { round, own, tier } = begun;
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
    await this.outcomes.add(tx, record as OutcomeRecord, eventId);
    const distributorId = round.distributorId as DistributorId;
    const attempt = (await this.outcomes.dues(tx, distributorId)).get(kind)?.attempt ?? 0;
    const byCalendar = nextRun(kind, judged, at, { attempt, tier, requirements: requirementsAt(at) });
    const dueAt = sooner(byCalendar, restsUntil({ sourceUntil: sourceUntil(record as OutcomeRecord) }));
    const vain = judged.outcome === 'SOURCE_UNAVAILABLE' || judged.outcome === 'ERROR';
    await this.outcomes.plan(tx, distributorId, kind, dueAt && { dueAt, attempt: vain ? attempt + 1 : 0 });
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
