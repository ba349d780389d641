import { Inject, Injectable } from '@nestjs/common';
import { resemblanceExplained, type StateInput } from '@downstream/contracts';
import { actOf, explain, partyOf, type Explanation, type ExplanationId } from '@downstream/distributors/core';
import { orThrow, refusal, RefusalError, type Clock, type Context, type DistributorId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Distributors } from '../persistence/distributors';
import { Explanations } from '../persistence/explanations';
import { writable } from '../persistence/writable';

/** The explanation as events and dossiers say it. */
export const explanationState = (explanation: Explanation): StateInput<typeof resemblanceExplained> =>
  writable(explanation);

/** Why one goes on although others are alike, and which others. */
export interface ExplanationRequest {
  readonly others: readonly DistributorId[];
  readonly reason: string;
}

/** Says why a distributor is no double of others that it is like. */
@Injectable()
export class ExplainResemblances {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly explanations: Explanations,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, REASON_REQUIRED */
  run(ctx: Context, id: DistributorId, request: ExplanationRequest): Promise<void> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, request));
  }

  async in(tx: Tx, distributorId: DistributorId, { others, reason }: ExplanationRequest): Promise<void> {
    const known = [distributorId, ...others];
    const found = await this.distributors.byIds(tx, [...new Set(known)]);
    if (!known.every((id) => found.some((one) => one.id === id))) throw new RefusalError(refusal('NOT_FOUND'));
    const act = actOf(tx.context, this.clock.now());
    for (const otherId of new Set(others)) {
      const facts = { id: this.ids.next<ExplanationId>(), distributorId, otherId, reason };
      const explanation = orThrow(explain(facts, act));
      const written = await this.outbox.add(tx, resemblanceExplained, {
        subject: explanation.id,
        state: explanationState(explanation),
        party: partyOf(distributorId),
      });
      await this.explanations.insert(tx, explanation, written.id);
    }
  }
}
