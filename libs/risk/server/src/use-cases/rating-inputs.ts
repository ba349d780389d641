import { Injectable } from '@nestjs/common';
import { overrideEnded } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import type { FiledDistributor } from '@downstream/distributors/server';
import type { EventId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ended, type TierOverride } from '@downstream/risk/core';
import { GatherFacts, type Gathered } from '../gather/gather-facts';
import type { FiledModel } from '../persistence/risk-models';
import { TierOverrides, type FiledOverride, type OverrideId } from '../persistence/tier-overrides';
import { InstallRiskModel } from './install-risk-model';

/** All that a rating of a distributor is made of, but for its flags. */
export interface Inputs extends Gathered {
  readonly model: FiledModel;
  readonly override: TierOverride | null;
  readonly overrideId: OverrideId | null;
}

/** A person's word as the model takes it. */
export const wordOf = ({ direction, tier, reason, expiresOn, proposed, seconded }: FiledOverride): TierOverride => ({
  ...{ direction, tier, reason, expiresOn },
  by: [proposed, seconded].flatMap((doer) => doer?.personId ?? []),
});

/** Reads what ratings are made of: the model in force, all facts, and a person's word where one counts. */
@Injectable()
export class RatingInputs {
  constructor(
    private readonly models: InstallRiskModel,
    private readonly gather: GatherFacts,
    private readonly overrides: TierOverrides,
    private readonly outbox: Outbox,
  ) {}

  async of(tx: Tx, distributor: FiledDistributor, at: Instant, cause?: EventId): Promise<Inputs> {
    const model = await this.models.inForce(tx, at);
    const counts = await this.counting(tx, distributor, at, cause);
    return {
      ...(await this.gather.of(tx, distributor, at)),
      model,
      override: counts ? wordOf(counts) : null,
      overrideId: counts ? (counts.id as OverrideId) : null,
    };
  }

  /** The override that counts; one whose day is over is ended. */
  private async counting(
    tx: Tx,
    { id }: FiledDistributor,
    at: Instant,
    cause?: EventId,
  ): Promise<FiledOverride | undefined> {
    const inForce = (await this.overrides.of(tx, id)).find(({ state }) => state === 'IN_FORCE');
    if (!inForce || inForce.expiresOn === null || inForce.expiresOn >= at.slice(0, 10)) return inForce;
    const over: FiledOverride = ended(inForce, at);
    const news = { subject: over.id, state: over, party: partyOf(id), ...(cause && { cause }) };
    await this.overrides.save(tx, over, (await this.outbox.add(tx, overrideEnded, news)).id);
    return undefined;
  }
}
