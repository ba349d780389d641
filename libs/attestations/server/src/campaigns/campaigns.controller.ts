import { Controller } from '@nestjs/common';
import {
  cancelCampaign,
  listCampaignOutcomes,
  listCampaigns,
  previewCampaign,
  readCampaign,
  startCampaign,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { CancelCampaign } from './cancel-campaign';
import { ReadCampaigns } from './read-campaigns';
import { StartCampaign } from './start-campaign';

/** Campaigns: one template asked of many distributors. */
@Controller()
export class CampaignsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly starting: StartCampaign,
    private readonly reading: ReadCampaigns,
    private readonly cancelling: CancelCampaign,
  ) {}

  @Endpoint(previewCampaign)
  @Allow('statement:ask')
  preview(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof previewCampaign>) {
    return this.starting.preview(ctx, body);
  }

  @Endpoint(startCampaign)
  @Allow('statement:ask')
  start(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof startCampaign>) {
    return this.tenants.within(ctx, async (tx) => this.reading.one(tx, await this.starting.in(tx, body)));
  }

  @Endpoint(listCampaigns)
  @Allow('statement:read')
  list(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof listCampaigns>) {
    return this.reading.list(ctx, query);
  }

  @Endpoint(readCampaign)
  @Allow('statement:read')
  read(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof readCampaign>) {
    return this.tenants.within(ctx, (tx) => this.reading.one(tx, params.id));
  }

  @Endpoint(listCampaignOutcomes)
  @Allow('statement:read')
  outcomes(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof listCampaignOutcomes>) {
    return this.reading.outcomes(ctx, params.id, query);
  }

  @Endpoint(cancelCampaign)
  @Allow('statement:ask')
  cancel(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof cancelCampaign>) {
    return this.tenants.within(ctx, async (tx) => {
      await this.cancelling.in(tx, params.id);
      return this.reading.one(tx, params.id);
    });
  }
}
