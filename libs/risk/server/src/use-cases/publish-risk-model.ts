import { Inject, Injectable } from '@nestjs/common';
import { actOf, doerOf, refusal, RefusalError, type Clock, type Context, type Instant } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { ModelRuns, type ModelRun } from '../persistence/model-runs';
import { RiskModels, type FiledModel, type RiskModelId } from '../persistence/risk-models';
import { AskModelRun } from './ask-model-run';
import { InstallRiskModel } from './install-risk-model';
import { ModelRecords } from './model-records';

/** What a draft lacks by itself, whoever looks: a shadow run against the version in force that stops every case. */
export function lacksOf(run: ModelRun | undefined, present: RiskModelId) {
  if (run?.state !== 'DONE' || !run.outcome?.shadow) return 'NOT_TRIED' as const;
  if (run.comparedWith !== present) return 'TRIED_AGAINST_ANOTHER' as const;
  return run.outcome.shadow.recall.passed.length > 0 ? ('CASES_PASS' as const) : null;
}

/** Publishes a draft as a second person; where it counts at once, everybody is rated anew. */
@Injectable()
export class PublishRiskModel {
  constructor(
    private readonly tenants: Tenants,
    private readonly models: RiskModels,
    private readonly runs: ModelRuns,
    private readonly records: ModelRecords,
    private readonly installed: InstallRiskModel,
    private readonly ask: AskModelRun,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param from when it begins to count; null is at once
   * @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, RISK_MODEL_NEEDS_ANOTHER_PERSON, RISK_MODEL_DATE_PASSED,
   * RISK_MODEL_NOT_TRIED, RISK_MODEL_MISSES_CASES with those it lets pass
   */
  run(ctx: Context, id: RiskModelId, from: Instant | null): Promise<void> {
    return this.tenants.within(ctx, async (tx) => {
      await this.models.lockVersions(tx);
      const draft = await this.models.lock(tx, id);
      const now = this.clock.now();
      if (draft.state !== 'DRAFT') {
        throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: draft.state, to: 'PUBLISHED' }));
      }
      await this.readyOrThrow(tx, draft, now);
      const { personId } = ctx.actor;
      if (personId === undefined || personId === draft.drafted.personId) {
        throw new RefusalError(refusal('RISK_MODEL_NEEDS_ANOTHER_PERSON'));
      }
      if (from !== null && from < now) {
        throw new RefusalError(refusal('RISK_MODEL_DATE_PASSED', { pointer: '/effectiveFrom' }));
      }
      const published: FiledModel = { ...draft, effectiveFrom: from ?? now, published: doerOf(actOf(ctx, now)) };
      await this.records.move(tx, { ...published, state: 'PUBLISHED' });
      if (from === null || from === now) await this.ask.rescoring(tx, id);
    });
  }

  private async readyOrThrow(tx: Tx, { id }: FiledModel, now: Instant): Promise<void> {
    const run = (await this.runs.latest(tx, 'SHADOW_RUN')).get(id);
    const lacks = lacksOf(run, (await this.installed.inForce(tx, now)).id);
    if (lacks === null) return;
    throw new RefusalError(
      lacks === 'CASES_PASS'
        ? refusal('RISK_MODEL_MISSES_CASES', { passed: run?.outcome?.shadow?.recall.passed })
        : refusal('RISK_MODEL_NOT_TRIED', { why: lacks }),
    );
  }
}
