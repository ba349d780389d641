import { Inject, Injectable } from '@nestjs/common';
import { refusal, RefusalError, type Clock, type Context, type Instant } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { RiskModels, type FiledModel, type RiskModelId } from '../persistence/risk-models';
import { ModelRecords } from './model-records';

/** Whether a version may be taken back: a draft, or one that has not begun to count. What has judged stays. */
export const mayWithdraw = ({ state, effectiveFrom }: FiledModel, at: Instant): boolean =>
  state === 'DRAFT' || (state === 'PUBLISHED' && effectiveFrom !== null && effectiveFrom > at);

/** Gives a draft up, or calls a published version back that has not begun to count. */
@Injectable()
export class WithdrawRiskModel {
  constructor(
    private readonly tenants: Tenants,
    private readonly models: RiskModels,
    private readonly records: ModelRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED */
  run(ctx: Context, id: RiskModelId): Promise<void> {
    return this.tenants.within(ctx, async (tx) => {
      await this.models.lockVersions(tx);
      const model = await this.models.lock(tx, id);
      if (!mayWithdraw(model, this.clock.now())) {
        throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: model.state, to: 'RETIRED' }));
      }
      // A version that was to begin and never did is in force at no time.
      await this.records.move(tx, { ...model, state: 'RETIRED', effectiveFrom: null });
    });
  }
}
