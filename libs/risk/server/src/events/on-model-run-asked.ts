import { Injectable } from '@nestjs/common';
import { rescoringAsked, shadowRunAsked, type StateOf } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { RescoreEverybody } from '../use-cases/rescore-everybody';
import { TryRiskModel } from '../use-cases/try-risk-model';

/** A draft is tried on everybody. */
@Injectable()
@On(shadowRunAsked, 'risk.try-model', 'relay')
export class OnShadowRunAsked extends LongHandler<typeof shadowRunAsked> {
  constructor(private readonly trying: TryRiskModel) {
    super();
  }

  run(context: Context, { state }: StoredEvent<StateOf<typeof shadowRunAsked>>): Promise<void> {
    return this.trying.run(context, state.id);
  }
}

/** Everybody is rated anew by the version that came into force. */
@Injectable()
@On(rescoringAsked, 'risk.rescore-everybody', 'relay')
export class OnRescoringAsked extends LongHandler<typeof rescoringAsked> {
  constructor(private readonly rescoring: RescoreEverybody) {
    super();
  }

  run(context: Context, { state }: StoredEvent<StateOf<typeof rescoringAsked>>): Promise<void> {
    return this.rescoring.run(context, state.id);
  }
}
