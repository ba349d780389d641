import { Inject, Injectable } from '@nestjs/common';
import { endCampaign } from '@downstream/attestations/core';
import { campaignCancelled } from '@downstream/contracts';
import { orThrow, refusal, RefusalError, type Clock, type Id } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Campaigns } from '../persistence/campaigns';
import { campaignState } from './campaign-state';

/** Stops a campaign. */
@Injectable()
export class CancelCampaign {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND; TRANSITION_NOT_ALLOWED where it has ended */
  async in(tx: Tx, id: Id<'campaign'>): Promise<void> {
    const campaign = await this.campaigns.lock(tx, id);
    const counts = (await this.campaigns.tallies(tx, [id])).get(id)?.counts;
    if (!campaign || !counts) throw new RefusalError(refusal('NOT_FOUND'));
    const { startedBy: _, ...running } = campaign;
    const stopped = orThrow(endCampaign(running, 'CANCELLED', counts, this.clock.now()));
    const written = await this.outbox.add(tx, campaignCancelled, {
      ...{ subject: id, state: campaignState(stopped), party: null },
    });
    await this.campaigns.update(tx, stopped, written.id);
  }
}
