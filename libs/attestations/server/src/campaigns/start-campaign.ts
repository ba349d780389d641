import { Inject, Injectable } from '@nestjs/common';
import type { Campaign } from '@downstream/attestations/core';
import {
  CAMPAIGN_SHOWN,
  campaignStarted,
  type Body,
  type previewCampaign,
  type Reply,
  type startCampaign,
} from '@downstream/contracts';
import {
  actOf,
  askRefusals,
  DAY,
  doerOf,
  later,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type Id,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Campaigns } from '../persistence/campaigns';
import { campaignState } from './campaign-state';
import { FindAddressees } from './find-addressees';

/** Shows whom a campaign would ask, and starts it. */
@Injectable()
export class StartCampaign {
  constructor(
    private readonly tenants: Tenants,
    private readonly find: FindAddressees,
    private readonly campaigns: Campaigns,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError CAMPAIGN_TOO_LARGE */
  preview(
    ctx: Context,
    { which, kind, onlyMissing }: Body<typeof previewCampaign>,
  ): Promise<Reply<typeof previewCampaign>> {
    return this.tenants.within(ctx, async (tx) => {
      const found = await this.find.in(tx, which, kind, onlyMissing);
      const kept = found.filter(({ reason }) => reason !== null);
      const asked = found.filter(({ reason }) => reason === null);
      return {
        ...{ found: found.length, asks: asked.length },
        refused: askRefusals.flatMap((reason) => {
          const n = kept.filter((one) => one.reason === reason).length;
          return n === 0 ? [] : [{ reason, n }];
        }),
        rows: [...kept, ...asked].slice(0, CAMPAIGN_SHOWN).map(({ distributor, reason }) => ({
          distributor: { id: distributor.id, name: distributor.native, country: distributor.country },
          reason,
        })),
      };
    });
  }

  /**
   * In the caller's transaction; a worker asks. It goes through everybody the selection finds: who cannot be asked is
   * kept with the reason.
   * @returns the id of the campaign
   * @throws RefusalError CAMPAIGN_TOO_LARGE; CAMPAIGN_CHANGED when others would be asked than were shown
   */
  async in(tx: Tx, { expected, days, ...body }: Body<typeof startCampaign>): Promise<Id<'campaign'>> {
    const { which, kind, onlyMissing, title, note } = body;
    const found = await this.find.in(tx, which, kind, onlyMissing);
    const asks = found.filter(({ reason }) => reason === null).length;
    if (asks !== expected) throw new RefusalError(refusal('CAMPAIGN_CHANGED', { expected, asks }));
    const at = this.clock.now();
    const campaign: Campaign = {
      ...{ id: this.ids.next<Id<'campaign'>>(), title, kind, which, onlyMissing, note },
      ...{ dueAt: later(at, days * DAY), state: 'RUNNING', planned: found.length, counts: null },
      ...{ started: doerOf(actOf(tx.context, at)), endedAt: null },
    };
    const written = await this.outbox.add(tx, campaignStarted, {
      ...{ subject: campaign.id, state: campaignState(campaign), party: null },
    });
    const ids = found.map(({ distributor }) => distributor.id);
    await this.campaigns.begin(tx, campaign, ids, written.id);
    return campaign.id;
  }
}
