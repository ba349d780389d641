import { Controller, Req } from '@nestjs/common';
import { handInDeliveryReport, type Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, RateLimits, wholeBody } from '@downstream/platform/http';
import { LARGEST_REPORT } from '@downstream/platform/mail';
import type { Request } from 'express';
import { RecordDeliveryReport } from '../use-cases/record-delivery-report';

/** Reports of mail servers that somebody at the desk hands in. */
@Controller()
export class DeliveryReportsController {
  constructor(
    private readonly reports: RecordDeliveryReport,
    private readonly limits: RateLimits,
  ) {}

  @Endpoint(handInDeliveryReport)
  @Allow('distributor:invite')
  async handIn(@Ctx() context: Context, @Req() request: Request): Promise<Reply<typeof handInDeliveryReport>> {
    await this.limits.take('upload', context.actor.id);
    const recipients = await this.reports.run(await wholeBody(request, LARGEST_REPORT), context);
    return { recipients: recipients.map(({ outcome, partyId }) => ({ outcome, distributorId: partyId as never })) };
  }
}
