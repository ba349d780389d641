import { Controller } from '@nestjs/common';
import { readPortalStatus } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint } from '@downstream/platform/http';
import { ReadPortalStatus } from '../use-cases/read-portal-status';

/** What a distributor is told of its own case. */
@Controller()
export class StatusPortalController {
  constructor(private readonly status: ReadPortalStatus) {}

  @Endpoint(readPortalStatus)
  @Allow('portal:own')
  read(@Ctx() ctx: Context) {
    return this.status.run(ctx);
  }
}
