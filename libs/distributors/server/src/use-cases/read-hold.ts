import { Injectable } from '@nestjs/common';
import type { placeHold, Reply } from '@downstream/contracts';
import type { Hold } from '@downstream/distributors/core';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { DistributorViews } from '../views/distributor-views';
import type { Sight } from '../views/sight';

/** A hold as the desk sees it. */
@Injectable()
export class ReadHold {
  constructor(
    private readonly tenants: Tenants,
    private readonly views: DistributorViews,
  ) {}

  /** Shows a hold that has just been read or written. */
  view(ctx: Context, hold: Hold, sight: Sight): Promise<Reply<typeof placeHold>> {
    return this.tenants.within(ctx, (tx) => this.views.hold(tx, hold, sight));
  }
}
