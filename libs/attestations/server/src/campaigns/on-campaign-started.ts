import { Injectable } from '@nestjs/common';
import { campaignStarted, type StateOf } from '@downstream/contracts';
import type { Actor, Context, Id } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { RunCampaign } from './run-campaign';

/** A worker asks those whom a campaign goes through, in the name of whoever started it. */
@Injectable()
@On(campaignStarted, 'attestations.run-campaign', 'relay')
export class OnCampaignStarted extends LongHandler<typeof campaignStarted> {
  constructor(private readonly campaign: RunCampaign) {
    super();
  }

  run(context: Context, { state }: StoredEvent<StateOf<typeof campaignStarted>>): Promise<void> {
    const { kind, actorId, personId } = state.started;
    const actor: Actor = { kind, id: actorId, ...(personId && { personId }) };
    return this.campaign.run({ ...context, actor }, state.id as Id<'campaign'>);
  }
}
