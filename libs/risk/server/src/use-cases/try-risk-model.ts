import { Inject, Injectable } from '@nestjs/common';
import { listsInForce, shippedLists } from '@downstream/catalogue/core';
import { shadowRunEnded } from '@downstream/contracts';
import { DAY, later, type Clock, type Context, type Instant } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import {
  compareModels,
  recallOf,
  ShadowTally,
  stabilityIndex,
  valueOf,
  type CountryLists,
  type RiskModel,
} from '@downstream/risk/core';
import { ModelRuns, type ModelRun, type ModelRunId, type RunOutcome } from '../persistence/model-runs';
import { RatingParts, type KeptQuestion } from '../persistence/rating-parts';
import { modelOf, RiskModels } from '../persistence/risk-models';
import { publishedCases } from '../published-cases';
import { MostMoved } from './most-moved';

const PART = 500;
const HISTORY_DAYS = 90;

/** Two versions side by side. */
interface Pair {
  readonly present: RiskModel;
  readonly proposed: RiskModel;
}

type Passed = NonNullable<RunOutcome['shadow']>['recall']['passed'][number];

/** Goods of it were found where they must not be: the model must never let it pass. */
const isConfirmed = ({ facts, flags }: KeptQuestion): boolean =>
  (valueOf(facts, 'history.incidents') ?? []).some(({ confirmed }) => confirmed) ||
  flags.some(({ rule, state, endedAt }) => rule === 'RF-57' && state === 'UPHELD' && endedAt === null);

/** What is added up while a draft is tried. */
class Trial {
  readonly tally = new ShadowTally();
  readonly most = new MostMoved();
  readonly own: { cases: number; passed: Passed[] } = { cases: 0, passed: [] };
  readonly history: { ratings: number; moved: number } = { ratings: 0, moved: 0 };

  constructor(
    private readonly pair: Pair,
    private readonly since: Instant,
  ) {}

  ask(kept: KeptQuestion): void {
    const { distributorId: id, facts, flags, lists, day, override, at, latest, number } = kept;
    const confirmed = latest && isConfirmed(kept);
    const question = { id, facts, flags, lists, day, override, confirmed };
    const compared = compareModels(question, this.pair.present, this.pair.proposed);
    if (at >= this.since) {
      this.history.ratings += 1;
      if (compared.from !== compared.to) this.history.moved += 1;
    }
    if (!latest) return;
    this.tally.add(compared);
    this.most.add({ ...compared, number });
    if (confirmed) this.own.cases += 1;
    if (compared.missed) {
      this.own.passed.push({ id, title: null, as: 'OWN', tier: compared.to, score: compared.after });
    }
  }
}

/** Tries a draft on everything that is kept of everybody, and on the published cases. Nobody's rating changes by it. */
@Injectable()
export class TryRiskModel {
  constructor(
    private readonly tenants: Tenants,
    private readonly models: RiskModels,
    private readonly runs: ModelRuns,
    private readonly parts: RatingParts,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Run again after a crash it begins anew: nothing is kept before its end. */
  async run(context: Context, id: ModelRunId): Promise<void> {
    const found = await this.tenants.within(context, (tx) => this.begin(tx, id));
    if (!found) return;
    const { run, pair, ids } = found;
    const since = later(run.queuedAt, -HISTORY_DAYS * DAY);
    const trial = new Trial(pair, since);
    const lists = new Map<string, CountryLists>();
    for (let from = 0; from < ids.length; from += PART) {
      const part = ids.slice(from, from + PART);
      const questions = await this.tenants.within(context, async (tx) => {
        const goesOn = await this.runs.progress(tx, id, from, ids.length, this.clock.now());
        return goesOn ? this.parts.questions(tx, part, since, lists) : null;
      });
      if (!questions) return;
      for (const one of questions) trial.ask(one);
    }
    const outcome = this.outcomeOf(trial, pair, since);
    await this.tenants.within(context, (tx) => this.end(tx, run, outcome, trial.most));
  }

  private async begin(tx: Tx, id: ModelRunId) {
    const run = await this.runs.find(tx, id);
    const all = await this.models.all(tx);
    const proposed = all.find((one) => one.id === run?.modelId);
    const present = all.find((one) => one.id === run?.comparedWith);
    if (!run || !proposed || !present || proposed.state !== 'DRAFT') return null;
    const ids = await this.parts.everybody(tx);
    if (!(await this.runs.progress(tx, id, 0, ids.length, this.clock.now()))) return null;
    return { run, ids, pair: { present: modelOf(present), proposed: modelOf(proposed) } };
  }

  private outcomeOf({ tally, most, own, history }: Trial, { present, proposed }: Pair, since: Instant): RunOutcome {
    const at = this.clock.now();
    const lists = listsInForce(shippedLists, 'COUNTRY_SET', at);
    const fixed = recallOf(publishedCases(at), proposed, lists);
    return {
      rated: tally.count,
      moves: structuredClone(tally.matrix) as RunOutcome['moves'],
      shadow: {
        comparedWith: present.version,
        stability: stabilityIndex(tally.bands),
        bands: { before: [...tally.bands.before], after: [...tally.bands.after] },
        history: { since, ...history },
        recall: {
          cases: fixed.cases + own.cases,
          stopped: fixed.stopped + own.cases - own.passed.length,
          passed: [...fixed.passed, ...own.passed],
        },
        ...{ up: most.count.up, down: most.count.down },
      },
    };
  }

  private async end(tx: Tx, run: ModelRun, outcome: RunOutcome, most: MostMoved): Promise<void> {
    const at = this.clock.now();
    const { id, modelId, asked, comparedWith } = run;
    const { shadow } = outcome;
    if (!shadow || !comparedWith) return;
    if (!(await this.runs.end(tx, id, at, { outcome, up: most.most('up'), down: most.most('down') }))) return;
    await this.models.tried(tx, modelId, at);
    const { stability, history, recall } = shadow;
    await this.outbox.add(tx, shadowRunEnded, {
      subject: id,
      party: null,
      state: {
        ...{ id, modelId, asked, comparedWith, rated: outcome.rated, moves: outcome.moves },
        ...{ stability, history, recall, startedAt: run.startedAt ?? at, endedAt: at },
      },
    });
  }
}
