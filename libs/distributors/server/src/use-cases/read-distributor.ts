import { Injectable } from '@nestjs/common';
import type { readDistributor, Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type DistributorId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Distributors } from '../persistence/distributors';
import { DistributorViews } from '../views/distributor-views';
import type { Sight } from '../views/sight';

/** One distributor as the desk sees it. */
@Injectable()
export class ReadDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly views: DistributorViews,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: DistributorId, sight: Sight): Promise<Reply<typeof readDistributor>> {
    return this.tenants.within(ctx, async (tx) => {
      const filed = await this.distributors.find(tx, id);
      if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
      return this.views.distributor(tx, filed, sight);
    });
  }
}
